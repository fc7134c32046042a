"""复查岗位职责: a post on the register is looked through again (廉政风险防控)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.fields import PUBLIC, BusinessDate, Command, Day, Text
from domain.post import Stage
from domain.re_review import must_lie_ahead
from domain.record import Record
from domain.step import Context, Recordings, Step, as_said, here


class ReReviewPost(Command):
    occurred_on = BusinessDate("复查日期")
    post_finding = Text("复查情况")
    post_duties = Text("岗位职责", required=False, hint="职责有变化的填写")
    review_due_on = Day("下次复查日期", secrecy=PUBLIC, hint="一般为一年以后")


@dataclass(frozen=True)
class PostReReviewed:
    post_finding: str
    post_duties: str | None
    review_due_on: date


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    must_lie_ahead(command["review_due_on"], context)
    return here(PostReReviewed(**as_said(command)))


STEP = Step(
    title="复查岗位职责",
    command=ReReviewPost,
    decide=decide,
    leads_to={PostReReviewed: None},
    after=(Stage.REVIEWED,),
    aside=True,
)
