"""不予立案退回研判."""

from datetime import date

from domain.clue.return_from_case import ReturnedFromCase
from tests.cases import Case
from tests.histories import UNDER_CASE

WHY = {"reason": "证据不足"}
NOT_FILED = (
    UNDER_CASE.about(UNDER_CASE.record.fact("case_id"))
    .did("secretary", "abandon_filing", "2026-04-30", reason="证据不足")
    .about(UNDER_CASE.subject)
)
CASE = Case(NOT_FILED, "2026-05-06", "handler", WHY)


def returning(given, world):
    return given(world).on("2026-05-06").by("handler").when("return_from_case", **WHY)


def test_a_clue_of_which_no_case_came_is_assessed_anew(given):
    outcome = returning(given, NOT_FILED)
    outcome.then(ReturnedFromCase("证据不足")).at_stage("assessing")
    assert outcome.deadline("disposition-opinion").due_on == date(2026, 6, 8)  # a Monday


def test_a_clue_under_a_case_stays_with_it(given):
    returning(given, UNDER_CASE).then_refused("clue-follows-its-case", "stage")
