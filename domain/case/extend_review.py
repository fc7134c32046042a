"""延长审理期限: grave or complex cases may take longer, with approval (执纪规则 55)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.case import Stage
from domain.fields import PUBLIC, BusinessDate, Command, Day, Text
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, as_said, here


class ExtendReview(Command):
    occurred_on = BusinessDate("批准延长日期")
    extended_to = Day("延长至", secrecy=PUBLIC, hint="规则未定上限，按案情需要确定")
    reason = Text("延长理由")


@dataclass(frozen=True)
class ReviewExtended:
    extended_to: date
    reason: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    running = record.running("case-review")
    assert running is not None  # whatever is in review has been accepted
    if command["extended_to"] <= running.due_on:
        sentence = f"延长后的日期应晚于现在的期限（{running.due_on}），请核对。"
        raise Refused("extension-moves-day-later", sentence, "stage")
    return here(ReviewExtended(**as_said(command)))


STEP = Step(
    title="延长审理期限",
    command=ExtendReview,
    decide=decide,
    leads_to={ReviewExtended: None},
    after=(Stage.IN_REVIEW,),
    aside=True,
)
