"""批准作废: another person agrees, and the earlier step no longer stands."""

from dataclasses import dataclass
from typing import Annotated, Any

from domain.correction.proposal import (
    EventVoided,
    must_answer_for,
    nothing_pending,
    pending,
    reads,
    voided_there,
)
from domain.fields import BusinessDate
from domain.record import Record
from domain.redecide import act_at, redecide
from domain.step import ANY_STAGE, Answer, Context, Fact, Recordings, Restated, Step


class ApproveVoiding(Answer):
    occurred_on = BusinessDate("批准作废日期")


@dataclass(frozen=True)
class VoidingApproved:
    voided_step: Annotated[int, Fact("被作废的步骤")]


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    target = pending(record, "correction.voiding_proposed").target
    act = act_at(record, target, to_void=True)
    day = context.occurred_on
    voided = tuple(Restated(slot, EventVoided(), day) for slot in act.slots)
    others = redecide(record, act, None, context, after=len(voided))
    there = voided_there(act, record, context)
    must_answer_for(act, context)
    return Recordings((VoidingApproved(target),), restated=voided + others, restated_there=there)


STEP = Step(
    title="批准作废",
    command=ApproveVoiding,
    decide=decide,
    leads_to={VoidingApproved: None, EventVoided: None},
    after=ANY_STAGE,
    closed_because=nothing_pending("correction.voiding_proposed"),
    reads=reads,
)
