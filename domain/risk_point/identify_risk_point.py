"""排查廉政风险点: a risk is found at a post, with its category and level (廉政风险防控)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from domain import post
from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Choices, Command, Day, Line, Reference, Text
from domain.re_review import must_lie_ahead
from domain.record import Record
from domain.risk_point import Stage
from domain.step import Context, Fact, Recordings, Refused, Series, Step, Target, as_said, here


class IdentifyRiskPoint(Command):
    occurred_on = BusinessDate("排查日期")
    post_id = Reference("岗位", kind="post", secrecy=PUBLIC)
    risk_point_title = Line(
        "风险点", secrecy=PUBLIC, max_length=50, hint="如 付款无人复核；不写姓名"
    )
    risk_category = Choice("风险类别", CODES["risk_category"], secrecy=PUBLIC)
    risk_manifestation = Text("表现形式")
    risk_level = Choice("风险等级", CODES["risk_level"], secrecy=PUBLIC)
    work_fields = Choices("重点领域", CODES["work_field"], secrecy=PUBLIC, required=False)
    review_due_on = Day("下次复查日期", secrecy=PUBLIC, hint="一般为一年以后")


@dataclass(frozen=True)
class RiskPointIdentified:
    risk_point_number: Annotated[str, Fact("风险点编号", PUBLIC)]
    post_id: str
    risk_point_title: str
    risk_category: str
    risk_manifestation: str
    risk_level: str
    work_fields: tuple[str, ...] | None
    review_due_on: date


def read_post(record: Record, command: dict[str, Any]) -> Mapping[str, Target]:
    """The post it is found at."""
    return {"post": Target(record=command["post_id"])}


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    found = context.reads["post"]
    # A later correction of what was found need not find the post still there.
    if found and found.stage == post.Stage.ABOLISHED and context.restating is None:
        raise Refused("risk-at-post-on-register", "所选岗位已撤销，请选择在册的岗位。", "stage")
    must_lie_ahead(command["review_due_on"], context)
    return here(RiskPointIdentified(context.numbered("风险"), **as_said(command)))


STEP = Step(
    title="排查廉政风险点",
    command=IdentifyRiskPoint,
    decide=decide,
    leads_to={RiskPointIdentified: Stage.IN_FORCE},
    reads=read_post,
    series=Series("risk_point_number"),
    reserves=("risk_point_number",),
)
