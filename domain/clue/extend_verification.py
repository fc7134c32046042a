"""延长初核期限: the secretary allows a later day for the report (检查条例 15)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.clue import Stage
from domain.fields import PUBLIC, BusinessDate, Command, Day, Text
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, here

PERIOD = "verification-report"


class ExtendVerification(Command):
    occurred_on = BusinessDate("批准日期")
    extended_to = Day("延长至", secrecy=PUBLIC)
    reason = Text("延长理由")


@dataclass(frozen=True)
class VerificationExtended:
    """Extends the period `verification-report` where one runs."""

    extended_to: date
    reason: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    running = record.running(PERIOD)
    now = running.due_on if running else context.occurred_on
    if command["extended_to"] <= now:
        raise Refused(PERIOD, f"延长后的期限应晚于{now}，请核对。")
    return here(VerificationExtended(command["extended_to"], command["reason"]))


STEP = Step(
    title="延长初核期限",
    command=ExtendVerification,
    decide=decide,
    leads_to={VerificationExtended: None},
    after=(Stage.VERIFYING,),
    aside=True,
)
