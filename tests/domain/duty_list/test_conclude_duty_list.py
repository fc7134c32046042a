"""总结一岗双责清单."""

from domain.duty_list.conclude_duty_list import DutyListConcluded
from tests.cases import Case
from tests.responsibility_histories import DUTY_LIST

CASE = Case(DUTY_LIST, "2026-12-31", "manager", {"duty_outcome": "全部完成"})


def test_the_year_is_summed_up(given):
    scene = given(DUTY_LIST).on("2026-12-31").by("manager")
    outcome = scene.when("conclude_duty_list", duty_outcome="全部完成")
    outcome.then(DutyListConcluded("全部完成")).at_stage("concluded")
