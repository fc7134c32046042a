"""明确责任人."""

from domain.duty.assign_duty import DutyAssigned
from tests.cases import Case
from tests.histories import HOUSE
from tests.responsibility_histories import DUTY

CASE = Case(HOUSE, "2026-01-20", "manager", DUTY)


def test_a_person_answers_in_a_unit_for_a_field(given):
    outcome = given(HOUSE).on("2026-01-20").by("manager").when("duty.assign_duty", **DUTY)
    outcome.then(DutyAssigned("责〔2026〕1号", **DUTY)).at_stage("in_force")
