"""登记县监委同时立案."""

import pytest

from domain.case.record_county_filing import CountyFilingRecorded
from tests.case_histories import (
    BOTH_ENDORSED,
    COUNTY_FILING,
    FILED,
    PARTY_FILED_OF_BOTH,
    SUPERVISORY_ENDORSED,
)
from tests.cases import Case

CASE = Case(PARTY_FILED_OF_BOTH, "2026-03-16", "secretary", COUNTY_FILING)
OTHER_CASES = [Case(BOTH_ENDORSED, "2026-03-13", "secretary", COUNTY_FILING)]


def recording(given, world):
    scene = given(world).on("2026-03-16").by("secretary")
    return scene.when("record_county_filing", **COUNTY_FILING)


@pytest.mark.parametrize("world", [BOTH_ENDORSED, PARTY_FILED_OF_BOTH], ids=["before", "after"])
def test_the_county_files_before_or_after_the_party_secretary(given, world):
    outcome = recording(given, world).at_stage(world.record.stage)
    outcome.then(CountyFilingRecorded("某县监立〔2026〕3号"))


@pytest.mark.parametrize("world", [FILED, SUPERVISORY_ENDORSED], ids=["party", "supervisory"])
def test_it_stands_beside_only_where_both_file(given, world):
    recording(given, world).then_refused("filing-approved-for-its-track", "stage")
