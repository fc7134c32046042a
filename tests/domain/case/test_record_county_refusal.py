"""登记县监委不予立案."""

import pytest

from domain.case.record_county_refusal import CountyRefusalRecorded
from tests.case_histories import ANNOUNCED, BOTH_ENDORSED, BOTH_FILED, FILED, PARTY_FILED_OF_BOTH
from tests.cases import Case

REFUSAL = {"county_refusal_number": "某县监复〔2026〕8号", "reason": "不属于职务违法"}
CASE = Case(PARTY_FILED_OF_BOTH, "2026-03-16", "secretary", REFUSAL)


def refusing(given, world):
    return given(world).on("2026-03-16").by("secretary").when("record_county_refusal", **REFUSAL)


@pytest.mark.parametrize("world", [BOTH_ENDORSED, PARTY_FILED_OF_BOTH], ids=["before", "after"])
def test_the_case_runs_on_the_partys_track_alone(given, world):
    outcome = refusing(given, world).at_stage(world.record.stage)
    outcome.then(CountyRefusalRecorded("某县监复〔2026〕8号", "不属于职务违法", "party"))


def test_it_is_announced_without_the_county(given):
    world = refusing(given, PARTY_FILED_OF_BOTH).world
    scene = given(world).on("2026-03-17").by("handler")
    scene.when("announce_filing", **ANNOUNCED).at_stage("investigating")


@pytest.mark.parametrize("world", [BOTH_FILED, FILED], ids=["filed by the county", "party alone"])
def test_only_what_the_county_was_asked_for_it_refuses(given, world):
    refusing(given, world).then_refused("filing-approved-for-its-track", "stage")
