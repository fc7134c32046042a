"""审核立案."""

from domain.case.endorse_filing import FilingEndorsed
from tests.case_histories import FILING_ENDORSED, FILING_REPORT, FILING_REPORTED
from tests.cases import Case

CASE = Case(FILING_REPORTED, "2026-03-12", "secretary")


def endorsing(given, world, on="2026-03-12"):
    return given(world).on(on).by("secretary").when("endorse_filing", approval_opinion="同意上报")


def test_the_secretary_examines_and_the_case_still_waits(given):
    outcome = endorsing(given, FILING_REPORTED)
    outcome.then(FilingEndorsed("同意上报")).at_stage("filing_pending")


def test_a_report_sent_back_is_examined_anew(given):
    again = FILING_ENDORSED.did("party_secretary", "reject_filing", "2026-03-13", reason="补充")
    again = again.did("handler", "submit_filing_report", "2026-03-16", **FILING_REPORT)
    given(again).on("2026-03-17").by("party_secretary").when("approve_filing").then_refused(
        "filing-examined-first", "stage"
    )
    endorsing(given, again, on="2026-03-17").then(FilingEndorsed("同意上报"))
