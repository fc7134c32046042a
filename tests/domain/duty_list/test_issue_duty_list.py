"""制定一岗双责清单."""

from domain.duty_list.issue_duty_list import DutyListIssued
from tests.cases import Case
from tests.histories import HOUSE
from tests.responsibility_histories import ISSUED_DUTY_LIST

CASE = Case(HOUSE, "2026-01-20", "manager", ISSUED_DUTY_LIST)


def test_a_leader_has_a_list_for_the_year(given):
    scene = given(HOUSE).on("2026-01-20").by("manager")
    outcome = scene.when("duty_list.issue_duty_list", **ISSUED_DUTY_LIST)
    said = ISSUED_DUTY_LIST | {"duty_villages": ("某村", "另一村")}
    outcome.then(DutyListIssued("双责〔2026〕1号", **said)).at_stage("in_force")
