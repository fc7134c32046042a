"""登记监委立案."""

from datetime import date

import pytest

from domain.case.record_supervisory_filing import SupervisoryFilingRecorded
from tests.case_histories import (
    BOTH_ENDORSED,
    COUNTY_FILING,
    FILING_ENDORSED,
    SUPERVISORY_ENDORSED,
    SUPERVISORY_FILED,
    reported,
)
from tests.cases import Case

CASE = Case(SUPERVISORY_ENDORSED, "2026-03-13", "secretary", COUNTY_FILING)


def recording(given, world):
    scene = given(world).on("2026-03-13").by("secretary")
    return scene.when("record_supervisory_filing", **COUNTY_FILING)


def test_the_countys_paper_files_the_case_and_a_year_begins(given):
    outcome = recording(given, SUPERVISORY_ENDORSED).at_stage("filed")
    outcome.then(SupervisoryFilingRecorded("某县监立〔2026〕3号", "立〔2026〕2号", "inquiry"))
    assert outcome.deadline("supervisory-inquiry").unshifted_on == date(2027, 3, 13)


@pytest.mark.parametrize("world", [FILING_ENDORSED, BOTH_ENDORSED], ids=["party", "both"])
def test_the_county_does_not_file_a_party_case(given, world):
    recording(given, world).then_refused("filing-approved-for-its-track", "stage")


def test_the_commission_examines_the_report_first(given):
    recording(given, reported("supervisory")).then_refused("filing-examined-first", "stage")


def test_a_correction_restates_the_countys_number_and_keeps_ours(given):
    restated = {"county_filing_number": "某县监立〔2026〕4号", "occurred_on": "2026-03-13"}
    version = SUPERVISORY_FILED.record.version
    world = SUPERVISORY_FILED.did(
        "manager",
        "propose_correction",
        "2026-03-16",
        target=version,
        restated=restated,
        reason="误",
    )
    record = world.did("secretary", "approve_correction", "2026-03-16").record
    assert record.fact("county_filing_number") == "某县监立〔2026〕4号"
    assert record.fact("case_number") == "立〔2026〕2号"
