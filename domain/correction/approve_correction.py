"""批准更正: another person agrees, and the earlier step is restated together with what follows."""

from dataclasses import dataclass
from typing import Annotated, Any

from domain.correction.proposal import must_answer_for, nothing_pending, pending, reads
from domain.fields import BusinessDate
from domain.record import Record
from domain.redecide import act_at, redecide, restatement
from domain.step import ANY_STAGE, Answer, Context, Fact, Recordings, Step


class ApproveCorrection(Answer):
    occurred_on = BusinessDate("批准更正日期")


@dataclass(frozen=True)
class CorrectionApproved:
    corrected_step: Annotated[int, Fact("被更正的步骤")]


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    proposed = pending(record, "correction.correction_proposed")
    act = act_at(record, proposed.target)
    must_answer_for(act, context)
    restated = redecide(record, act, restatement(act, proposed.restated), context)
    return Recordings((CorrectionApproved(proposed.target),), restated=restated)


STEP = Step(
    title="批准更正",
    command=ApproveCorrection,
    decide=decide,
    leads_to={CorrectionApproved: None},
    after=ANY_STAGE,
    closed_because=nothing_pending("correction.correction_proposed"),
    reads=reads,
)
