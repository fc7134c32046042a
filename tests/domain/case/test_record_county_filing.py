"""登记县监委同时立案."""

from datetime import date

import pytest

from domain.case.record_county_filing import CountyFilingRecorded
from tests.case_histories import (
    BOTH_ENDORSED,
    BOTH_FILED,
    COUNTY_FILING,
    FILED,
    FILING_ENDORSED,
    FILING_REPORT,
    INVESTIGATING,
    PARTY_FILED_OF_BOTH,
    SUPERVISORY_ENDORSED,
    SUPERVISORY_FILED,
    proposed_on,
)
from tests.cases import Case

CASE = Case(PARTY_FILED_OF_BOTH, "2026-03-16", "secretary", COUNTY_FILING)
OTHER_CASES = [Case(BOTH_ENDORSED, "2026-03-13", "secretary", COUNTY_FILING)]


def recording(given, world):
    scene = given(world).on("2026-03-17").by("secretary")
    return scene.when("record_county_filing", **COUNTY_FILING)


@pytest.mark.parametrize("world", [BOTH_ENDORSED, PARTY_FILED_OF_BOTH], ids=["before", "after"])
def test_the_county_files_before_or_after_the_party_secretary(given, world):
    outcome = recording(given, world).at_stage(world.record.stage)
    outcome.then(CountyFilingRecorded("某县监立〔2026〕3号"))


@pytest.mark.parametrize("world", [FILED, INVESTIGATING], ids=["filed", "announced"])
def test_the_county_may_join_later_what_the_party_alone_has_filed(given, world):
    outcome = recording(given, world).at_stage(world.record.stage)
    outcome.then(CountyFilingRecorded("某县监立〔2026〕3号", "both"))
    assert outcome.deadline("supervisory-inquiry").unshifted_on == date(2027, 3, 17)


def test_the_county_joins_only_against_an_official(given):
    world = proposed_on(person_category="ordinary_member")
    filed = (
        world.did("handler", "submit_filing_report", "2026-03-11", **FILING_REPORT)
        .did("secretary", "endorse_filing", "2026-03-12")
        .did("party_secretary", "approve_filing", "2026-03-13")
    )
    recording(given, filed).then_refused("supervisory-track-for-officials")


@pytest.mark.parametrize(
    "world",
    [FILING_ENDORSED, SUPERVISORY_ENDORSED, SUPERVISORY_FILED, BOTH_FILED],
    ids=["not filed yet", "supervisory", "filed by the county", "joined"],
)
def test_it_stands_once_beside_a_filing_of_the_partys(given, world):
    recording(given, world).then_refused("filing-approved-for-its-track", "stage")
