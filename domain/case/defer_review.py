"""暂缓受理: papers are missing; the review waits for them (执纪规则 55)."""

from dataclasses import dataclass
from typing import Any

from domain.case import Stage
from domain.fields import BusinessDate, Command, Text
from domain.record import Record
from domain.step import Context, Recordings, Step, as_said, here


class DeferReview(Command):
    occurred_on = BusinessDate("暂缓受理日期")
    missing_papers = Text("需补齐的手续、材料")


@dataclass(frozen=True)
class ReviewDeferred:
    missing_papers: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(ReviewDeferred(**as_said(command)))


STEP = Step(
    title="暂缓受理",
    command=DeferReview,
    decide=decide,
    leads_to={ReviewDeferred: None},
    after=(Stage.IN_REVIEW_INTAKE,),
)
