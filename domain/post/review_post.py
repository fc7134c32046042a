"""排查岗位职责: a post is looked through and comes on the register (廉政风险防控)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from domain.fields import PERSON, PUBLIC, BusinessDate, Command, Day, Line, Reference, Text
from domain.post import Stage
from domain.re_review import must_lie_ahead
from domain.record import Record
from domain.step import Context, Fact, Recordings, Series, Step, as_said, here


class ReviewPost(Command):
    occurred_on = BusinessDate("排查日期")
    responsible_unit = Reference("责任单位", kind="unit", secrecy=PUBLIC)
    post_title = Line("岗位名称", secrecy=PUBLIC, max_length=50)
    responsible_person = Line(
        "责任人", secrecy=PERSON, max_length=50, required=False, hint="岗位空缺的不填"
    )
    post_duties = Text("岗位职责")
    review_due_on = Day("下次复查日期", secrecy=PUBLIC, hint="一般为一年以后")


@dataclass(frozen=True)
class PostReviewed:
    post_number: Annotated[str, Fact("岗位编号", PUBLIC)]
    responsible_unit: str
    post_title: str
    responsible_person: str | None
    post_duties: str
    review_due_on: date


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    must_lie_ahead(command["review_due_on"], context)
    return here(PostReviewed(context.numbered("岗位"), **as_said(command)))


STEP = Step(
    title="排查岗位职责",
    command=ReviewPost,
    decide=decide,
    leads_to={PostReviewed: Stage.REVIEWED},
    series=Series("post_number"),
    reserves=("post_number",),
)
