"""变更责任人."""

from domain.duty.hand_over_duty import DutyHandedOver
from tests.cases import Case
from tests.responsibility_histories import DUTY_ASSIGNED

TO = {"responsible_person": "赵某", "hand_over_note": "换届，已交接台账"}
CASE = Case(DUTY_ASSIGNED, "2026-06-01", "manager", TO, recurs=True)


def test_the_duty_goes_on_with_another_person(given):
    outcome = given(DUTY_ASSIGNED).on("2026-06-01").by("manager").when("hand_over_duty", **TO)
    outcome.then(DutyHandedOver(**TO)).at_stage("in_force")
    assert outcome.record.fact("responsible_person") == "赵某"
