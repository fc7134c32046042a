"""登记安全事件: an accident in the inquiry; it is reported up in 24 hours (执纪规则 70)."""

from dataclasses import dataclass
from typing import Any

from domain.case import FILED
from domain.fields import BusinessDate, Command, Text
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, here


class LogSafetyEvent(Command):
    occurred_on = BusinessDate("发生日期")
    safety_event = Text("事件经过和处置情况")


@dataclass(frozen=True)
class SafetyEventLogged:
    safety_event: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(SafetyEventLogged(command["safety_event"]))


def one_at_a_time(record: Record, context: Context) -> Refused | None:
    """An event is reported before the next one is logged: its period must not be lost sight of."""
    if record.running("safety-event-report") is None:
        return None
    sentence = "此前的安全事件尚未上报，请先登记上报。"
    return Refused("safety-event-reported-once", sentence, "stage")


STEP = Step(
    title="登记安全事件",
    command=LogSafetyEvent,
    decide=decide,
    leads_to={SafetyEventLogged: None},
    after=FILED,
    closed_because=one_at_a_time,
    aside=True,
)
