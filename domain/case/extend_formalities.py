"""延长手续办理期限: with approval, to six months at most in all (处分条例 44; 政务处分法 54)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.calendar import add_months
from domain.case import EVER_FILED
from domain.case.formalities import extendable, none_extendable
from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Command, Day, Text
from domain.record import Record
from domain.rulebook import in_force
from domain.step import Context, Recordings, Refused, Step, as_said, here


class ExtendFormalities(Command):
    occurred_on = BusinessDate("批准日期")
    extended_track = Choice("延长的手续所属处分", CODES["sanction_track"], secrecy=PUBLIC)
    extended_to = Day("延长至", secrecy=PUBLIC, hint="自决定之日起最长不超过六个月")
    reason = Text("延长理由")


@dataclass(frozen=True)
class Extended:
    extended_to: date
    reason: str
    extended_track: str | None = None


@dataclass(frozen=True)
class FormalitiesExtended(Extended):
    """Of a Party sanction."""


@dataclass(frozen=True)
class AdminExecutionExtended(Extended):
    """Of an administrative one."""


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    track, until = command["extended_track"], command["extended_to"]
    deadline = extendable(record, track)
    if deadline is None:
        sentence = "所选处分没有待办的变更手续，或者已经延长过，请另选。"
        raise Refused("formalities-extended-while-due", sentence)
    row = in_force(context.rulebook.deadlines[deadline.rule], deadline.started_on)
    latest = add_months(deadline.started_on, row.months_max)
    if not deadline.unshifted_on < until <= latest:
        sentence = f"应延长至{deadline.unshifted_on}之后、{latest}之前（含当日），请核对。"
        raise Refused(deadline.rule, sentence)
    event = FormalitiesExtended if track == "party" else AdminExecutionExtended
    return here(event(**as_said(command)))


STEP = Step(
    title="延长手续办理期限",
    command=ExtendFormalities,
    decide=decide,
    leads_to={FormalitiesExtended: None, AdminExecutionExtended: None},
    after=EVER_FILED,
    closed_because=none_extendable,
    aside=True,
)
