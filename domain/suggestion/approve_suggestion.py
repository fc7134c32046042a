"""批准发出建议书: the unit is told, and by when it is to answer (本系统约定 6)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.fields import PUBLIC, BusinessDate, Day, Text
from domain.record import Record
from domain.step import Answer, Context, Recordings, Refused, Step, as_said, here
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


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    if command["due_on"] < context.occurred_on:
        raise Refused("suggestion-due-later", "回复期限不能早于批准日期，请核对。")
    return here(SuggestionIssued(**as_said(command)))


STEP = Step(
    title="批准发出建议书",
    command=ApproveSuggestion,
    decide=decide,
    leads_to={SuggestionIssued: Stage.ISSUED},
    after=(Stage.PROPOSED,),
)
