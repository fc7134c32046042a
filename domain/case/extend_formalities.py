"""延长手续办理期限: with approval, to six months at most in all (处分条例 44; 政务处分法 54)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.calendar import add_months
from domain.case import Stage
from domain.case.formalities import none_extendable, running
from domain.fields import PUBLIC, BusinessDate, Command, Day, Text
from domain.record import Deadline, Record
from domain.rulebook import in_force
from domain.step import Context, Recordings, Refused, Step, here


class ExtendFormalities(Command):
    occurred_on = BusinessDate("批准日期")
    extended_to = Day("延长至", secrecy=PUBLIC, hint="自决定之日起最长不超过六个月")
    reason = Text("延长理由")


@dataclass(frozen=True)
class FormalitiesExtended:
    extended_to: date
    reason: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    until = command["extended_to"]
    for deadline in running(record):
        latest = _latest(deadline, context)
        if not deadline.unshifted_on < until <= latest:
            sentence = f"应延长至{deadline.unshifted_on}之后、{latest}之前（含当日），请核对。"
            raise Refused(deadline.rule, sentence)
    return here(FormalitiesExtended(until, command["reason"]))


def _latest(deadline: Deadline, context: Context) -> date:
    row = in_force(context.rulebook.deadlines[deadline.rule], deadline.started_on)
    return add_months(deadline.started_on, row.months_max)


STEP = Step(
    title="延长手续办理期限",
    command=ExtendFormalities,
    decide=decide,
    leads_to={FormalitiesExtended: None},
    after=(Stage.DECIDED, Stage.ANNOUNCING, Stage.EXECUTING),
    closed_because=none_extendable,
    aside=True,
)
