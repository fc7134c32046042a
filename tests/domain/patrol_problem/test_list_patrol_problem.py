"""列入巡察反馈问题."""

from datetime import date

import pytest

from domain.patrol_problem.list_patrol_problem import PatrolProblemListed
from tests.cases import Case
from tests.histories import ZJW
from tests.patrol_histories import CLOSED, FED_BACK, PROBLEM, PROBLEM_LISTED, REPORTED, UNDER_WAY

BODY = PROBLEM | {"patrol_id": FED_BACK.subject}
CASE = Case(FED_BACK, "2026-03-12", "manager", BODY)
OTHER_CASES = (Case(REPORTED, "2026-05-29", "handler", BODY),)


def listing(given, world, on="2026-03-12", **said):
    scene = given(world).on(on).by("manager")
    return scene.when("patrol_problem.list_patrol_problem", **BODY | said)


def test_a_problem_is_listed_with_who_answers_for_it_by_when(given):
    listed = PatrolProblemListed(
        patrol_problem_number="巡问〔2026〕1号",
        patrol_id=FED_BACK.subject,
        patrol_problem_text="村级资金票据不规范",
        responsible_unit=ZJW,
        responsible_person="王某",
        due_on=date(2026, 5, 29),
        work_fields=("collective_assets",),
    )
    outcome = listing(given, FED_BACK).then(listed).at_stage("listed")
    assert outcome.deadline("patrol-problem-due").due_on == date(2026, 5, 29)


@pytest.mark.parametrize("patrol", [UNDER_WAY, CLOSED], ids=["not fed back", "closed"])
def test_only_what_was_fed_back_and_is_being_put_right_is_listed(given, patrol):
    outcome = listing(given, patrol, "2026-07-01", due_on="2026-12-31")
    outcome.then_refused("patrol-problem-of-feedback", "stage")


def test_a_patrol_that_is_not_there_is_refused(given):
    listing(given, FED_BACK, patrol_id="0" * 32).then_refused("reference-exists")


def test_what_was_listed_in_time_can_be_corrected_after_the_patrol_is_closed(given):
    over = (
        PROBLEM_LISTED.about(FED_BACK.subject)
        .did("manager", "report_to_patrol", "2026-05-29", patrol_report="均已整改")
        .did("manager", "close_patrol", "2026-06-30", patrol_conclusion="整改到位")
    )
    wrong = {"target": 1, "restated": BODY | {"due_on": "2026-06-30"}, "reason": "录入有误"}
    proposed = over.about(PROBLEM_LISTED.subject).did(
        "handler", "propose_correction", "2026-07-01", **wrong
    )
    corrected = given(proposed).on("2026-07-01").by("secretary").when("approve_correction")
    facts = corrected.record.facts
    assert (facts["due_on"], facts["patrol_problem_number"]) == (
        date(2026, 6, 30),
        "巡问〔2026〕1号",
    )


def test_nothing_is_listed_before_it_was_fed_back(given):
    listing(given, FED_BACK, "2026-03-12", occurred_on="2026-03-09").then_refused("dates-in-order")
    assert listing(given, FED_BACK, occurred_on="2026-03-10").record.stage == "listed"
