"""上报安全事件."""

from domain.case.report_safety_event import SafetyEventReported
from tests.case_histories import INVESTIGATING
from tests.cases import Case

LOGGED = INVESTIGATING.did("handler", "log_safety_event", "2026-03-25", safety_event="突发不适")
TO = {"safety_event_reported_to": "某县纪委"}
CASE = Case(LOGGED, "2026-03-25", "secretary", TO)


def reporting(given, world, on, **fields):
    return given(world).on(on).by("secretary").when("report_safety_event", **TO | fields)


def test_the_next_day_is_the_last(given):
    reporting(given, LOGGED, "2026-03-26").then(SafetyEventReported("某县纪委", None))
    reporting(given, LOGGED, "2026-03-27").then_refused("safety-event-report")
    outcome = reporting(given, LOGGED, "2026-03-27", late_reason="通信中断")
    outcome.then(SafetyEventReported("某县纪委", "通信中断"))


def test_what_has_not_happened_is_not_reported(given):
    outcome = reporting(given, INVESTIGATING, "2026-03-26")
    outcome.then_refused("safety-event-reported-once", "stage")


def test_it_is_reported_though_the_case_has_been_withdrawn_since(given):
    withdrawn = (
        INVESTIGATING.did("handler", "log_safety_event", "2026-04-20", safety_event="突发不适")
        .did("handler", "propose_withdrawal", "2026-04-20", reason="事实不能成立")
        .did("party_secretary", "withdraw_case", "2026-04-20")
    )
    scene = given(withdrawn).on("2026-04-21").by("secretary")
    scene.when("report_safety_event", safety_event_reported_to="某县纪委").at_stage("withdrawn")
