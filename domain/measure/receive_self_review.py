"""收到书面检查: what was ordered has been handed in (监察条例 201)."""

from dataclasses import dataclass
from typing import Any

from domain.clue.lateness import must_explain
from domain.fields import BusinessDate, Command, Text
from domain.measure import Stage
from domain.record import Record
from domain.step import Context, Recordings, Step, as_said, here


class ReceiveSelfReview(Command):
    occurred_on = BusinessDate("收到日期")
    self_review_note = Text("检查和整改情况")
    late_reason = Text("超期原因", required=False, hint="超过完成期限才交到的必填")


@dataclass(frozen=True)
class SelfReviewReceived:
    """Ends the period `self-review`."""

    self_review_note: str
    late_reason: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    must_explain(record, "self-review", command["late_reason"], context)
    return here(SelfReviewReceived(**as_said(command)))


STEP = Step(
    title="收到书面检查",
    command=ReceiveSelfReview,
    decide=decide,
    leads_to={SelfReviewReceived: Stage.DONE},
    after=(Stage.AWAITING_SELF_REVIEW,),
)
