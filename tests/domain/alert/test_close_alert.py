"""办结预警信息."""

from datetime import date

from domain.alert.close_alert import AlertClosed
from tests.cases import Case
from tests.supervision_histories import RECEIVED

RESULT = {"alert_result": "data_error", "alert_note": "姓名相同，不是同一人"}
CASE = Case(RECEIVED, "2026-03-12", "manager", RESULT)


def test_what_checking_showed_ends_an_alert(given):
    outcome = given(RECEIVED).on("2026-03-12").by("manager").when("close_alert", **RESULT)
    outcome.then(AlertClosed(**RESULT)).at_stage("closed")
    assert outcome.deadline("alert-check").met_on == date(2026, 3, 12)
