"""不予受理: the case goes back to the inquiry (执纪规则 55)."""

from dataclasses import dataclass
from typing import Any

from domain.case import Stage
from domain.case.review_origin import without_inquiry
from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Command, Text
from domain.record import Record
from domain.step import Context, Recordings, Step, as_said, here


class RefuseReview(Command):
    occurred_on = BusinessDate("不予受理日期")
    review_defect = Choice("退回原因", CODES["review_defect"], secrecy=PUBLIC)
    reason = Text("退回说明")


@dataclass(frozen=True)
class ReviewRefused:
    review_defect: str
    reason: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(ReviewRefused(**as_said(command)))


STEP = Step(
    title="不予受理审理",
    command=RefuseReview,
    decide=decide,
    leads_to={ReviewRefused: Stage.INVESTIGATING},
    after=(Stage.IN_REVIEW_INTAKE,),
    closed_because=without_inquiry,
)
