"""采信了结: the explanation is believed; a letter tells the person so (执纪规则 30)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.clue import Stage
from domain.clue.days import must_lie_within
from domain.clue.inquiry import ModeDone
from domain.clue.results import form_after
from domain.fields import PUBLIC, BusinessDate, Day, Line, Text
from domain.record import Record
from domain.results import FormIfSaid
from domain.step import Answer, Context, Recordings, Step, here


class CloseAccepted(Answer):
    occurred_on = BusinessDate("了结日期")
    feedback_letter_number = Line("反馈函文号")
    feedback_sent_on = Day("反馈函发出日期", secrecy=PUBLIC)
    approval_opinion = Text("批示意见", required=False)


@dataclass(frozen=True)
class ExplanationAccepted:
    feedback_letter_number: str
    feedback_sent_on: date
    approval_opinion: str | None
    inquiry_mode_done: ModeDone
    form: FormIfSaid = None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    sent_on = command["feedback_sent_on"]
    must_lie_within("反馈函发出日期", sent_on, context.today, record, context)
    return here(
        ExplanationAccepted(
            feedback_letter_number=command["feedback_letter_number"],
            feedback_sent_on=command["feedback_sent_on"],
            approval_opinion=command["approval_opinion"],
            inquiry_mode_done=record.fact("inquiry_mode_done"),
            form=form_after(record, context.occurred_on, "talk_inquiry_closed"),
        )
    )


STEP = Step(
    title="采信了结",
    command=CloseAccepted,
    decide=decide,
    leads_to={ExplanationAccepted: Stage.CLOSED},
    after=(Stage.TALK_RESULT_PENDING,),
)
