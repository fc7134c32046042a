"""受理审理: the papers are complete; the month begins (执纪规则 55)."""

from dataclasses import dataclass
from typing import Any

from domain.case import Stage
from domain.case.review_team import checked_review_team, read_review_team
from domain.fields import BusinessDate, Command, References
from domain.record import Record
from domain.step import Context, Recordings, Step, here


class AcceptReview(Command):
    occurred_on = BusinessDate("受理日期")
    review_team = References(
        "审理组成员", kind="account", hint="至少两人，不得有参加过初核、审查调查的人员"
    )


@dataclass(frozen=True)
class ReviewAccepted:
    """Starts the period `case-review`; after a return to the inquiry, anew."""

    review_team: tuple[str, ...]


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(ReviewAccepted(checked_review_team(command, record, context)))


STEP = Step(
    title="受理审理",
    command=AcceptReview,
    decide=decide,
    leads_to={ReviewAccepted: Stage.IN_REVIEW},
    after=(Stage.IN_REVIEW_INTAKE,),
    reads=read_review_team,
)
