"""登记安全事件."""

from datetime import date

from domain.case.log_safety_event import SafetyEventLogged
from tests.case_histories import INVESTIGATING
from tests.cases import Case

EVENT = {"safety_event": "谈话对象突发不适，已送医"}
CASE = Case(INVESTIGATING, "2026-03-25", "handler", EVENT)


def test_a_day_runs_from_the_event(given):
    outcome = given(INVESTIGATING).on("2026-03-25").by("handler").when("log_safety_event", **EVENT)
    outcome.then(SafetyEventLogged("谈话对象突发不适，已送医"))
    assert outcome.deadline("safety-event-report").due_on == date(2026, 3, 26)


def test_a_day_is_a_day_on_a_weekend_too(given):
    outcome = given(INVESTIGATING).on("2026-03-27").by("handler").when("log_safety_event", **EVENT)
    assert outcome.deadline("safety-event-report").due_on == date(2026, 3, 28)  # a Saturday


def test_once_reported_the_next_event_may_be_logged(given):
    world = INVESTIGATING.did("handler", "log_safety_event", "2026-03-25", **EVENT)
    reported = world.did(
        "secretary", "report_safety_event", "2026-03-25", safety_event_reported_to="某县纪委"
    )
    outcome = given(reported).on("2026-03-26").by("handler").when("log_safety_event", **EVENT)
    assert outcome.deadline("safety-event-report").started_on == date(2026, 3, 26)
