"""退回分办意见: the secretary does not agree; the clue manager proposes anew (执纪规则 23)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import Stage
from domain.fields import BusinessDate, Text
from domain.record import Record
from domain.step import Answer, Context, Recordings, Step, here


class RejectDistribution(Answer):
    occurred_on = BusinessDate("退回日期")
    reason = Text("退回理由")


@dataclass(frozen=True)
class DistributionRejected:
    reason: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(DistributionRejected(command["reason"]))


STEP = Step(
    title="退回分办意见",
    command=RejectDistribution,
    decide=decide,
    leads_to={DistributionRejected: Stage.REGISTERED},
    after=(Stage.DISTRIBUTION_PENDING,),
)
