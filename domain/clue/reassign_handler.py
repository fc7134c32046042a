"""改派承办人: the handler has left, or must keep out; the secretary names another (执纪规则 23)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import OPEN, Stage
from domain.clue.handlers import must_be_able, read_handler
from domain.fields import PUBLIC, BusinessDate, Command, Reference, Text
from domain.record import Record
from domain.step import Context, Recordings, Step, here


class ReassignHandler(Command):
    occurred_on = BusinessDate("改派日期")
    handler = Reference("承办人", kind="account", secrecy=PUBLIC)
    reason = Text("改派理由")


@dataclass(frozen=True)
class HandlerReassigned:
    handler: str
    reason: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    must_be_able(record, context)
    return here(HandlerReassigned(command["handler"], command["reason"]))


STEP = Step(
    title="改派承办人",
    command=ReassignHandler,
    decide=decide,
    leads_to={HandlerReassigned: None},
    after=tuple(s for s in OPEN if s not in (Stage.REGISTERED, Stage.DISTRIBUTION_PENDING)),
    reads=read_handler,
    aside=True,
)
