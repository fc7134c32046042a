"""退回重新审查调查."""

from datetime import date

from domain.case.return_reinvestigate import ReinvestigationOrdered
from tests.case_histories import FACTS, FILE_COMPLETE, INQUIRY_REPORT, TRANSFERRED
from tests.cases import Case
from tests.review_histories import ACCEPTED, REVIEW_TEAM

IN_REVIEW = TRANSFERRED.did("reviewer", "accept_review", "2026-04-27", review_team=REVIEW_TEAM)
RETURN = {"reason": "主要事实不清"}
CASE = Case(IN_REVIEW, "2026-05-08", "secretary", RETURN)


def returning(given, world=IN_REVIEW):
    return given(world).on("2026-05-08").by("secretary").when("return_reinvestigate", **RETURN)


def test_the_inquiry_is_taken_up_again_and_the_review_ends(given):
    outcome = returning(given).then(ReinvestigationOrdered("主要事实不清"))
    assert outcome.at_stage("investigating").deadline("case-review").met_on == date(2026, 5, 8)


def test_accepted_again_the_month_starts_anew(given):
    world = (
        returning(given)
        .world.did("handler", "confront_facts", "2026-06-01", **FACTS)
        .did("handler", "submit_inquiry_report", "2026-06-03", **INQUIRY_REPORT)
        .did("colleague", "sign_inquiry_report", "2026-06-04")
        .did("secretary", "approve_transfer", "2026-06-05", **FILE_COMPLETE)
    )
    scene = given(world).on("2026-06-15").by("reviewer")
    outcome = scene.when("accept_review", review_team=REVIEW_TEAM).at_stage("in_review")
    period = outcome.deadline("case-review")
    assert (period.started_on, period.due_on) == (date(2026, 6, 15), date(2026, 7, 15))


def test_what_no_inquiry_brought_goes_back_to_none(given):
    returning(given, ACCEPTED).then_refused("direct-review-has-no-inquiry", "stage")
