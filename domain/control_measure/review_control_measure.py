"""检查措施落实: whether a measure is carried out, and when to look again (廉政风险防控)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.control_measure import Stage
from domain.fields import PUBLIC, BusinessDate, Command, Day, Flag, Text
from domain.re_review import must_lie_ahead
from domain.record import Record
from domain.step import Context, Recordings, Step, as_said, here


class ReviewControlMeasure(Command):
    occurred_on = BusinessDate("检查日期")
    control_carried_out = Flag("是否落实", secrecy=PUBLIC)
    control_finding = Text("落实情况")
    review_due_on = Day("下次检查日期", secrecy=PUBLIC, hint="到这一天提醒再检查")


@dataclass(frozen=True)
class ControlMeasureReviewed:
    control_carried_out: bool
    control_finding: str
    review_due_on: date


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    must_lie_ahead(command["review_due_on"], context)
    return here(ControlMeasureReviewed(**as_said(command)))


STEP = Step(
    title="检查措施落实",
    command=ReviewControlMeasure,
    decide=decide,
    leads_to={ControlMeasureReviewed: None},
    after=(Stage.IN_FORCE,),
    aside=True,
)
