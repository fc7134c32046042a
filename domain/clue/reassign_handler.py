"""改派承办人: the handler has left, or must keep out; the secretary names another (执纪规则 23)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import OPEN, Stage
from domain.clue.handlers import must_be_able, must_explain_small_staff, read_handler
from domain.fields import PUBLIC, BusinessDate, Command, Reference, Text
from domain.record import Record
from domain.step import Context, Recordings, Step, here

WITHOUT_HANDLER = (
    Stage.REGISTERED,
    Stage.DISTRIBUTION_PENDING,
    Stage.TRANSFER_PENDING,
    Stage.RETURN_PENDING,
)


class ReassignHandler(Command):
    occurred_on = BusinessDate("改派日期")
    handler = Reference("承办人", kind="account", secrecy=PUBLIC)
    reason = Text("改派理由")
    small_staff_reason = Text(
        "案管兼承办的理由", required=False, hint="承办人同时是本件案管人员的必填"
    )


@dataclass(frozen=True)
class HandlerReassigned:
    handler: str
    reason: str
    small_staff_reason: str | None = None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    must_be_able(record, context)
    must_explain_small_staff(command, record, context)
    return here(
        HandlerReassigned(command["handler"], command["reason"], command["small_staff_reason"])
    )


STEP = Step(
    title="改派承办人",
    command=ReassignHandler,
    decide=decide,
    leads_to={HandlerReassigned: None},
    after=tuple(stage for stage in OPEN if stage not in WITHOUT_HANDLER),
    reads=read_handler,
    aside=True,
)
