"""重启线索."""

from datetime import date

from domain.clue.reopen_clue import ClueReopened
from tests.cases import Case
from tests.histories import ACCEPTED, FOUND, TEAM

NEW = {"new_evidence": "新的账目", "reason": "与原结论不符"}
CASE = Case(ACCEPTED, "2026-06-01", "secretary", NEW)


def reopened(given):
    return given(ACCEPTED).on("2026-06-01").by("secretary").when("reopen_clue", **NEW)


def test_a_closed_clue_is_taken_up_on_new_evidence(given):
    outcome = reopened(given).then(ClueReopened("新的账目", "与原结论不符"))
    outcome.at_stage("assessing")
    assert outcome.deadline("disposition-opinion").due_on == date(2026, 7, 1)
    assert outcome.record.running("clue-archiving") is None


def test_what_it_counts_as_is_decided_anew(given):
    verifying = reopened(given).world.did(
        "handler",
        "propose_disposition",
        "2026-06-02",
        disposition="prelim_verification",
        work_plan="方案",
        team=TEAM,
        disposition_reason="有新证据",
        studied_on="2026-06-02",
    )
    verified = (
        verifying.did("secretary", "approve_verification", "2026-06-03")
        .did("handler", "start_verification", "2026-06-04")
        .did(
            "handler",
            "submit_verification_report",
            "2026-06-10",
            **FOUND | {"faced_person": False},
        )
        .did("handler", "sign_verification_report", "2026-06-11")
        .did("colleague", "sign_verification_report", "2026-06-11")
    )
    assert verified.record.fact("form") == "form_1"
    closed = verified.did(
        "secretary", "close_verified", "2026-06-12", verified_closing_reason="minor_handled"
    )
    assert closed.record.fact("form") == "not_counted"
