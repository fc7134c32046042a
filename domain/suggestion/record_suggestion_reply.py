"""登记建议书回复: what the unit answered (本系统约定 6)."""

from dataclasses import dataclass

from domain.fields import BusinessDate, Command, Text
from domain.step import Step, says
from domain.suggestion import Stage


class RecordSuggestionReply(Command):
    occurred_on = BusinessDate("回复日期")
    suggestion_reply = Text("回复内容")


@dataclass(frozen=True)
class SuggestionReplied:
    """Ends the period `suggestion-reply`."""

    suggestion_reply: str


STEP = Step(
    title="登记建议书回复",
    command=RecordSuggestionReply,
    decide=says(SuggestionReplied),
    leads_to={SuggestionReplied: Stage.REPLIED},
    after=(Stage.ISSUED,),
)
