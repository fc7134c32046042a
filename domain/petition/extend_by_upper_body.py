"""登记上级延长: the body that assigned the item gives more time than the head may (检控规则 21)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.fields import PUBLIC, BusinessDate, Command, Day, DocumentNumber
from domain.petition import READABLE
from domain.petition.extend_assigned import PERIOD, not_assigned
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, here


class ExtendByUpperBody(Command):
    occurred_on = BusinessDate("上级批准日期")
    extended_to = Day("延长至", secrecy=PUBLIC)
    upper_approval_number = DocumentNumber("上级批准文号")


@dataclass(frozen=True)
class AssignedExtendedByUpperBody:
    extended_to: date
    upper_approval_number: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    last = record.deadlines[PERIOD].unshifted_on
    if command["extended_to"] <= last:
        raise Refused(PERIOD, f"期限已到{last}，上级延长的日期应在其后。", "stage")
    return here(
        AssignedExtendedByUpperBody(command["extended_to"], command["upper_approval_number"])
    )


STEP = Step(
    title="登记上级延长",
    command=ExtendByUpperBody,
    decide=decide,
    leads_to={AssignedExtendedByUpperBody: None},
    after=READABLE,
    closed_because=not_assigned,
    aside=True,
)
