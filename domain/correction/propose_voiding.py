"""提出作废: someone finds that an earlier step should not have been recorded at all."""

from dataclasses import dataclass
from typing import Any

from domain.correction.proposal import already_pending, reads, voided_there
from domain.fields import BusinessDate, Command, Text, Whole
from domain.record import Record
from domain.redecide import act_at, redecide
from domain.step import ANY_STAGE, Context, Recordings, Step, here


class ProposeVoiding(Command):
    occurred_on = BusinessDate("提出作废日期")
    target = Whole("作废第几步", hint="办理经过中该步骤的序号")
    reason = Text("作废理由", hint="写明为什么这一步不应登记")


@dataclass(frozen=True)
class VoidingProposed:
    target: int
    reason: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    act = act_at(record, command["target"], to_void=True)
    voided_there(act, record, context)
    redecide(record, act, None, context)
    return here(VoidingProposed(command["target"], command["reason"]))


STEP = Step(
    title="提出作废",
    command=ProposeVoiding,
    decide=decide,
    leads_to={VoidingProposed: None},
    after=ANY_STAGE,
    closed_because=already_pending,
    reads=reads,
)
