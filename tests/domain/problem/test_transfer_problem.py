"""移交问题."""

from datetime import date

from domain.problem.transfer_problem import ProblemTransferred
from tests.cases import Case
from tests.supervision_histories import FOUND

TRANSFER = {"receiving_body": "某县民政局", "problem_transfer_reason": "属于低保资格审核"}
CASE = Case(FOUND, "2026-03-10", "manager", TRANSFER)


def test_what_is_for_another_department_waits_for_nothing_here(given):
    outcome = given(FOUND).on("2026-03-10").by("manager").when("transfer_problem", **TRANSFER)
    outcome.then(ProblemTransferred(**TRANSFER)).at_stage("transferred")
    assert outcome.deadline("problem-rectification").met_on == date(2026, 3, 10)
