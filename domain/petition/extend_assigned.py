"""延长交办件期限: the head extends what a higher level assigned and reports it (检控规则 21)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.calendar import add_months
from domain.clue.days import must_lie_within
from domain.fields import PUBLIC, BusinessDate, Command, Day, Text
from domain.petition import READABLE
from domain.record import Record
from domain.rulebook import in_force
from domain.step import Context, Recordings, Refused, Step, here

PERIOD = "assigned-report"


class ExtendAssigned(Command):
    occurred_on = BusinessDate("批准延长日期")
    extended_to = Day("延长至", secrecy=PUBLIC)
    reason = Text("延长理由")
    reported_up_on = Day("报上级备案日期", secrecy=PUBLIC)


@dataclass(frozen=True)
class AssignedExtended:
    extended_to: date
    reason: str
    reported_up_on: date


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    running = record.deadlines[PERIOD]
    row = in_force(context.rulebook.deadlines[PERIOD], running.started_on)
    last = add_months(running.started_on, row.months_max)
    if not running.unshifted_on < command["extended_to"] <= last:
        sentence = f"延长后的期限应在{running.unshifted_on}之后、{last}以前，更长的由上级批准。"
        raise Refused(PERIOD, sentence)
    reported_up_on = command["reported_up_on"]
    must_lie_within("报上级备案日期", reported_up_on, context.today, record, context)
    return here(AssignedExtended(command["extended_to"], command["reason"], reported_up_on))


def not_assigned(record: Record, context: Context) -> Refused | None:
    """Nothing runs that could be extended."""
    if record.running(PERIOD):
        return None
    return Refused(PERIOD, "不是要求报告结果的交办件，或者已经报告，没有期限可延长。", "stage")


def not_to_extend(record: Record, context: Context) -> Refused | None:
    """The head does so once."""
    if record.deadlines.get(PERIOD) and record.deadlines[PERIOD].extended_to:
        return Refused(PERIOD, "已延长过一次，再延长须由上级批准，请登记上级延长。", "stage")
    return not_assigned(record, context)


STEP = Step(
    title="延长交办件期限",
    command=ExtendAssigned,
    decide=decide,
    leads_to={AssignedExtended: None},
    after=READABLE,
    closed_because=not_to_extend,
)
