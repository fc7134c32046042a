"""转初步核实: a breach is suspected; plan and team are still to be agreed (执纪规则 30, 33)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import Stage
from domain.fields import BusinessDate, Text
from domain.record import Record
from domain.step import Answer, Context, Recordings, Step, here


class ToVerification(Answer):
    occurred_on = BusinessDate("批准日期")
    reason = Text("转初步核实的理由")


@dataclass(frozen=True)
class VerificationOrdered:
    """Not yet a disposition: that is the approval of plan and team."""

    reason: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(VerificationOrdered(command["reason"]))


STEP = Step(
    title="转初步核实",
    command=ToVerification,
    decide=decide,
    leads_to={VerificationOrdered: Stage.VERIFICATION_ORDERED},
    after=(Stage.TALK_RESULT_PENDING,),
)
