"""复查廉政风险点: whether the risk is still there, and when to look again (廉政风险防控)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.fields import PUBLIC, BusinessDate, Command, Day, Text
from domain.re_review import must_lie_ahead
from domain.record import Record
from domain.risk_point import Stage
from domain.step import Context, Recordings, Step, as_said, here


class ReReviewRiskPoint(Command):
    occurred_on = BusinessDate("复查日期")
    risk_finding = Text("复查情况")
    review_due_on = Day("下次复查日期", secrecy=PUBLIC, hint="一般为一年以后")


@dataclass(frozen=True)
class RiskPointReReviewed:
    risk_finding: str
    review_due_on: date


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    must_lie_ahead(command["review_due_on"], context)
    return here(RiskPointReReviewed(**as_said(command)))


STEP = Step(
    title="复查廉政风险点",
    command=ReReviewRiskPoint,
    decide=decide,
    leads_to={RiskPointReReviewed: None},
    after=(Stage.IN_FORCE,),
    aside=True,
)
