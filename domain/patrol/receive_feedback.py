"""登记巡察反馈: what the patrol found is told, and by when it is to be put right."""

from dataclasses import dataclass
from datetime import date

from domain.fields import PUBLIC, BusinessDate, Command, Day, DocumentNumber, Text
from domain.patrol import Stage
from domain.step import Step, says


class ReceiveFeedback(Command):
    occurred_on = BusinessDate("反馈日期")
    feedback_document = DocumentNumber("反馈文号", required=False)
    patrol_feedback = Text("反馈意见", hint="反馈的问题另在巡察整改台账逐条列出")
    due_on = Day("完成期限", secrecy=PUBLIC, hint="报送整改情况的期限")


@dataclass(frozen=True)
class FeedbackReceived:
    """Starts the period `patrol-rectification`."""

    feedback_document: str | None
    patrol_feedback: str
    due_on: date


STEP = Step(
    title="登记巡察反馈",
    command=ReceiveFeedback,
    decide=says(FeedbackReceived),
    leads_to={FeedbackReceived: Stage.FED_BACK},
    after=(Stage.UNDER_WAY,),
)
