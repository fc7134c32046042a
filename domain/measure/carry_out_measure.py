"""实施措施: the talk is held, the criticism given, the written check ordered (监察条例 201)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.fields import PERSON, PUBLIC, BusinessDate, Command, Day, Names, Text
from domain.measure import Stage
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step

ANSWERED_IN_WRITING = "ordered_self_review"


class CarryOutMeasure(Command):
    occurred_on = BusinessDate("实施日期")
    carried_out_by = Names("实施人员", secrecy=PERSON, maximum=10)
    measure_record = Text("实施情况")
    due_on = Day(
        "完成期限", required=False, secrecy=PUBLIC, hint="责令检查的必填：书面检查交到之日"
    )


@dataclass(frozen=True)
class MeasureCarriedOut:
    carried_out_by: tuple[str, ...]
    measure_record: str


@dataclass(frozen=True)
class SelfReviewOrdered:
    """Starts the period `self-review`."""

    due_on: date


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    due_on, measure = command["due_on"], record.fact("measure")
    if measure == ANSWERED_IN_WRITING and due_on is None:
        raise Refused("self-review-has-a-day", "责令检查的，请填写书面检查的完成期限。")
    if measure != ANSWERED_IN_WRITING and due_on is not None:
        raise Refused("self-review-has-a-day", "不是责令检查的，请删去完成期限。")
    done = MeasureCarriedOut(tuple(command["carried_out_by"]), command["measure_record"])
    return Recordings((done,) if due_on is None else (done, SelfReviewOrdered(due_on)))


STEP = Step(
    title="实施措施",
    command=CarryOutMeasure,
    decide=decide,
    leads_to={MeasureCarriedOut: Stage.DONE, SelfReviewOrdered: Stage.AWAITING_SELF_REVIEW},
    after=(Stage.APPROVED,),
)
