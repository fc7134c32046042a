"""给予第一种形态处理: a measure of the first form ends the clue (执纪规则 30, 35)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.clue import Stage
from domain.clue.days import must_lie_within
from domain.clue.inquiry import ModeDoneIfAny
from domain.clue.measures import must_be_led_by
from domain.clue.results import form_after
from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Choices, Day, Line, Text
from domain.record import Record
from domain.results import FormIfSaid
from domain.step import Answer, Context, Recordings, Step, here


class ApplyMeasure(Answer):
    occurred_on = BusinessDate("批准日期")
    measure = Choice("措施", CODES["first_form_measure"], secrecy=PUBLIC, hint="几项并用的填最重的")
    further_measures = Choices(
        "并用措施", CODES["first_form_measure"], secrecy=PUBLIC, required=False
    )
    measure_document = Line("措施文书文号")
    measure_on = Day("措施实施日期", secrecy=PUBLIC)
    approval_opinion = Text("批示意见", required=False)


@dataclass(frozen=True)
class MeasureApplied:
    measure: str
    measure_document: str
    measure_on: date
    approval_opinion: str | None
    inquiry_mode_done: ModeDoneIfAny
    further_measures: tuple[str, ...] | None = None
    form: FormIfSaid = None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    must_lie_within("措施实施日期", command["measure_on"], context.today, record, context)
    measure, further = command["measure"], tuple(command["further_measures"] or ())
    must_be_led_by(measure, further)
    after_talk = record.stage == Stage.TALK_RESULT_PENDING
    return here(
        MeasureApplied(
            measure=measure,
            measure_document=command["measure_document"],
            measure_on=command["measure_on"],
            approval_opinion=command["approval_opinion"],
            inquiry_mode_done=record.fact("inquiry_mode_done") if after_talk else None,
            further_measures=further or None,
            form=form_after(record, context.occurred_on, measure, *further),
        )
    )


STEP = Step(
    title="给予第一种形态处理",
    command=ApplyMeasure,
    decide=decide,
    leads_to={MeasureApplied: Stage.CLOSED},
    after=(Stage.TALK_RESULT_PENDING, Stage.VERIFICATION_RESULT_PENDING),
)
