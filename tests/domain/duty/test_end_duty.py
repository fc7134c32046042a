"""终止责任."""

from domain.duty.end_duty import DutyEnded
from tests.cases import Case
from tests.responsibility_histories import DUTY_ASSIGNED

CASE = Case(DUTY_ASSIGNED, "2026-06-01", "manager", {"reason": "单位撤并"})


def test_nobody_holds_the_duty_any_more(given):
    outcome = (
        given(DUTY_ASSIGNED).on("2026-06-01").by("manager").when("end_duty", reason="单位撤并")
    )
    outcome.then(DutyEnded("单位撤并")).at_stage("ended")
