"""退回更正申请: a proposed correction or voiding is not agreed to; nothing changes."""

from dataclasses import dataclass
from typing import Any

from domain.correction.proposal import PROPOSALS, nothing_pending
from domain.fields import BusinessDate, Text
from domain.record import Record
from domain.step import ANY_STAGE, Answer, Context, Recordings, Step, here


class RejectCorrection(Answer):
    occurred_on = BusinessDate("退回日期")
    reason = Text("退回理由")


@dataclass(frozen=True)
class CorrectionRejected:
    reason: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(CorrectionRejected(command["reason"]))


STEP = Step(
    title="退回更正或作废申请",
    command=RejectCorrection,
    decide=decide,
    leads_to={CorrectionRejected: None},
    after=ANY_STAGE,
    closed_because=nothing_pending(*PROPOSALS),
)
