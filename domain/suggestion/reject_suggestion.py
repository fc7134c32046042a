"""不予批准建议书: it is not sent (本系统约定 6)."""

from dataclasses import dataclass

from domain.fields import BusinessDate, Text
from domain.step import Answer, Step, says
from domain.suggestion import Stage


class RejectSuggestion(Answer):
    occurred_on = BusinessDate("退回日期")
    reason = Text("退回理由")


@dataclass(frozen=True)
class SuggestionRejected:
    reason: str


STEP = Step(
    title="不予批准建议书",
    command=RejectSuggestion,
    decide=says(SuggestionRejected),
    leads_to={SuggestionRejected: Stage.REJECTED},
    after=(Stage.PROPOSED,),
)
