"""列入整治问题."""

from datetime import date

from domain.campaign_problem.list_campaign_problem import CampaignProblemListed
from tests.campaign_histories import (
    CAMPAIGN_CLOSED,
    CAMPAIGN_OPEN,
    CONCLUSION,
    LISTED_PROBLEM,
    PROBLEM_LISTED,
)
from tests.cases import Case
from tests.histories import ZJW

BODY = LISTED_PROBLEM | {"campaign_id": CAMPAIGN_OPEN.subject, "responsible_unit": ZJW}
CASE = Case(CAMPAIGN_OPEN, "2026-03-05", "handler", BODY)
LISTED = CampaignProblemListed(
    campaign_problem_number="专问〔2026〕1号",
    campaign_id=CAMPAIGN_OPEN.subject,
    campaign_problem_text="某村补贴公示不全",
    responsible_unit=ZJW,
    responsible_person="王某",
    due_on=date(2026, 4, 30),
    work_fields=("benefits",),
)


def listing(given, world, on="2026-03-05", **problem):
    scene = given(world).on(on).by("handler")
    return scene.when("campaign_problem.list_campaign_problem", **BODY | problem)


def test_a_problem_is_listed_with_who_answers_for_it_by_when(given):
    outcome = listing(given, CAMPAIGN_OPEN).then(LISTED).at_stage("listed")
    assert outcome.deadline("campaign-problem-due").due_on == date(2026, 4, 30)


def test_a_campaign_that_is_over_lists_no_more_problems(given):
    over = {"campaign_id": CAMPAIGN_CLOSED.subject, "due_on": "2026-12-31"}
    outcome = listing(given, CAMPAIGN_CLOSED, on="2026-12-01", **over)
    outcome.then_refused("campaign-problem-while-open", "stage")


def test_a_campaign_that_is_not_there_is_refused(given):
    listing(given, CAMPAIGN_OPEN, campaign_id="0" * 32).then_refused("reference-exists")


def test_what_was_listed_while_it_went_on_can_be_corrected_after_its_end(given):
    over = PROBLEM_LISTED.about(CAMPAIGN_OPEN.subject).did(
        "manager", "close_campaign", "2026-11-30", **CONCLUSION
    )
    restated = BODY | {"due_on": "2026-05-31"}
    wrong = {"target": 1, "restated": restated, "reason": "录入有误"}
    proposed = over.about(PROBLEM_LISTED.subject).did(
        "handler", "propose_correction", "2026-12-01", **wrong
    )
    corrected = given(proposed).on("2026-12-01").by("secretary").when("approve_correction")
    facts = corrected.record.facts
    assert (facts["due_on"], facts["campaign_problem_number"]) == (
        date(2026, 5, 31),
        "专问〔2026〕1号",
    )
