"""接收预警信息."""

from datetime import date

from domain.alert.receive_alert import AlertReceived
from tests.cases import Case
from tests.histories import HOUSE
from tests.supervision_histories import ALERT

CASE = Case(HOUSE, "2026-03-02", "manager", ALERT)


def receiving(given, **said):
    scene = given(HOUSE).on("2026-03-02").by("manager")
    return scene.when("alert.receive_alert", **ALERT | said)


def test_what_a_platform_pushes_is_to_be_checked_by_a_day(given):
    received = AlertReceived(
        alert_number="预警〔2026〕1号",
        alert_platform="某县监督平台",
        alert_text="同一账户重复领取补贴",
        due_on=date(2026, 3, 20),
    )
    outcome = receiving(given).then(received).at_stage("received")
    assert outcome.record.running("alert-check").due_on == date(2026, 3, 20)


def test_an_alert_may_say_what_it_is_about(given):
    outcome = receiving(given, work_fields=["social_assistance"])
    assert outcome.record.fact("work_fields") == ("social_assistance",)


def test_it_cannot_be_checked_before_it_came(given):
    receiving(given, due_on="2026-03-01").then_refused("named-day-not-past")
    assert receiving(given, due_on="2026-03-02").record.stage == "received"
