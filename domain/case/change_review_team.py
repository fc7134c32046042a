"""调整审理组: other people review; the month runs on (执纪规则 54, 55)."""

from dataclasses import dataclass
from typing import Any

from domain.case import Stage
from domain.case.review_team import checked_review_team, read_review_team
from domain.fields import BusinessDate, Command, References, Text
from domain.record import Record
from domain.step import Context, Recordings, Step, here


class ChangeReviewTeam(Command):
    occurred_on = BusinessDate("调整日期")
    review_team = References("审理组成员", kind="account", hint="填调整后的全体成员")
    reason = Text("调整理由")


@dataclass(frozen=True)
class ReviewTeamChanged:
    review_team: tuple[str, ...]
    reason: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    team = checked_review_team(command, record, context)
    return here(ReviewTeamChanged(team, command["reason"]))


STEP = Step(
    title="调整审理组",
    command=ChangeReviewTeam,
    decide=decide,
    leads_to={ReviewTeamChanged: None},
    after=(Stage.IN_REVIEW, Stage.SUPPLEMENTING),
    reads=read_review_team,
    aside=True,
)
