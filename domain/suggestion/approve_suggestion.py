"""批准发出建议书: the unit is told, and by when it is to answer (本系统约定 6)."""

from dataclasses import dataclass
from datetime import date

from domain.fields import PUBLIC, BusinessDate, Day, Text
from domain.step import Answer, Step, says
from domain.suggestion import Stage


class ApproveSuggestion(Answer):
    occurred_on = BusinessDate("批准日期")
    due_on = Day("完成期限", secrecy=PUBLIC, hint="要求回复的期限")
    approval_opinion = Text("批示意见", required=False)


@dataclass(frozen=True)
class SuggestionIssued:
    """Starts the period `suggestion-reply`."""

    due_on: date
    approval_opinion: str | None


STEP = Step(
    title="批准发出建议书",
    command=ApproveSuggestion,
    decide=says(SuggestionIssued),
    leads_to={SuggestionIssued: Stage.ISSUED},
    after=(Stage.PROPOSED,),
)
