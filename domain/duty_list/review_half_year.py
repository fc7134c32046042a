"""半年检查: how far the leader has got, looked at once each half-year (本系统约定)."""

from dataclasses import dataclass
from typing import Any

from domain.codes import CODES
from domain.duty_list import Stage
from domain.fields import PUBLIC, BusinessDate, Choice, Command, Text
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, as_said, here


class ReviewHalfYear(Command):
    occurred_on = BusinessDate("检查日期")
    year_half = Choice("检查时段", CODES["year_half"], secrecy=PUBLIC)
    review_findings = Text("检查情况")


@dataclass(frozen=True)
class HalfYearReviewed:
    year_half: str
    review_findings: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    reviews = (r.event for r in record if r.kind == "duty_list.half_year_reviewed")
    if any(review.year_half == command["year_half"] for review in reviews):
        sentence = "这半年已经检查过，有误的请更正原来的登记。"
        raise Refused("half-year-reviewed-once", sentence, "stage")
    return here(HalfYearReviewed(**as_said(command)))


STEP = Step(
    title="半年检查",
    command=ReviewHalfYear,
    decide=decide,
    leads_to={HalfYearReviewed: None},
    after=(Stage.IN_FORCE,),
    aside=True,  # it belongs to a season: no work list waits for it all year
)
