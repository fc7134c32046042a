"""给予第一种形态处理: a measure of the first form ends the clue (执纪规则 30)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.clue import Stage
from domain.clue.days import must_lie_within
from domain.clue.inquiry import ModeDone
from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Day, Line, Text
from domain.record import Record
from domain.step import Answer, Context, Recordings, Step, here


class ApplyMeasure(Answer):
    occurred_on = BusinessDate("批准日期")
    measure = Choice("措施", CODES["first_form_measure"], secrecy=PUBLIC)
    measure_document = Line("措施文书文号")
    measure_on = Day("措施实施日期", secrecy=PUBLIC)
    approval_opinion = Text("批示意见", required=False)


@dataclass(frozen=True)
class MeasureApplied:
    measure: str
    measure_document: str
    measure_on: date
    approval_opinion: str | None
    inquiry_mode_done: ModeDone


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    must_lie_within("措施实施日期", command["measure_on"], context.today, record, context)
    return here(
        MeasureApplied(
            measure=command["measure"],
            measure_document=command["measure_document"],
            measure_on=command["measure_on"],
            approval_opinion=command["approval_opinion"],
            inquiry_mode_done=record.fact("inquiry_mode_done"),
        )
    )


STEP = Step(
    title="给予第一种形态处理",
    command=ApplyMeasure,
    decide=decide,
    leads_to={MeasureApplied: Stage.CLOSED},
    after=(Stage.TALK_RESULT_PENDING,),
)
