"""延长申诉处理期限: on handling, the upper level may take three months (组织处理 12)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.appeal import Stage
from domain.calendar import add_months
from domain.fields import PUBLIC, BusinessDate, Command, Day, Text
from domain.record import Record
from domain.rulebook import in_force
from domain.step import Context, Recordings, Refused, Step, as_said, here

EXTENDABLE = "handling-appeal-upper"


class ExtendAppeal(Command):
    occurred_on = BusinessDate("批准日期")
    extended_to = Day("延长至", secrecy=PUBLIC, hint="自受理之日起最长不超过三个月")
    reason = Text("延长理由")


@dataclass(frozen=True)
class AppealExtended:
    extended_to: date
    reason: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    running = record.running(EXTENDABLE)
    assert running is not None  # the guard has made sure
    row = in_force(context.rulebook.deadlines[EXTENDABLE], running.started_on)
    latest = add_months(running.started_on, row.months_max)
    if not running.unshifted_on < command["extended_to"] <= latest:
        sentence = f"应延长至{running.unshifted_on}之后、{latest}之前（含当日），请核对。"
        raise Refused(EXTENDABLE, sentence)
    return here(AppealExtended(**as_said(command)))


def not_extendable(record: Record, context: Context) -> Refused | None:
    """Only the upper level may extend, and only once."""
    running = record.running(EXTENDABLE)
    if running and running.extended_to is None:
        return None
    sentence = "只有上一级处理的组织处理申诉可以延长，且只延长一次。"
    return Refused("appeal-extended-by-upper-level", sentence, "stage")


STEP = Step(
    title="延长申诉处理期限",
    command=ExtendAppeal,
    decide=decide,
    leads_to={AppealExtended: None},
    after=(Stage.ACCEPTED, Stage.REVIEWING, Stage.DECISION_PENDING),
    closed_because=not_extendable,
    aside=True,
)
