"""What must be there before a result is fed back: clues, all finished; what each item asks for."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from domain.clue import Stage as ClueStage
from domain.petition.its_clues import (
    EVIDENCE,
    HANDED_OVER,
    RETURNED,
    finished_on,
    standing_clues,
)
from domain.petition.lateness import must_explain_since
from domain.record import Record
from domain.step import Context, Refused


def not_handed_over(record: Record, context: Context) -> Refused | None:
    """An accusation is handled as a clue; an appeal or a suggestion needs none."""
    latest = record.last(HANDED_OVER, RETURNED)
    handled = latest is not None and latest.kind == HANDED_OVER
    if handled or record.fact("petition_class") != "accusation":
        return None
    return Refused("accusation-handled-as-clue", "检举控告须先移送办理，再反馈结果。", "stage")


def must_fit(record: Record, command: Mapping[str, Any]) -> None:
    """Raises Refused where what is told does not fit the class of the item or who signed it."""
    accusation = record.fact("petition_class") == "accusation"
    if (command["truth_found"] is not None) != accusation:
        sentence = "检举控告请选择属实情况，其他类别不选。"
        raise Refused("accusation-has-finding", sentence)
    real_name = record.fact("name_status") == "real_name"
    if (command["feedback_way"] is not None) != real_name:
        sentence = "实名反映请选择反馈方式，匿名反映不选。"
        raise Refused("feedback-to-real-name", sentence)


def must_be_theirs(context: Context) -> None:
    """Raises Refused for a handler who has handled none of the clues."""
    if context.restating is not None or context.role != "handler":
        return
    if context.actor not in {clue.fact("handler") for clue in standing_clues(context)}:
        sentence = "办理结果由线索的承办人或者信访岗反馈，请交由其办理。"
        raise Refused("feedback-by-handler", sentence, "role")


def must_be_finished(record: Record, late_reason: str | None, context: Context) -> None:
    """Raises Refused while a clue is not finished, or where the answer is late and unexplained."""
    if context.restating is not None:
        return
    clues = standing_clues(context)
    if clues and all(clue.stage == ClueStage.RETURNED for clue in clues):
        sentence = "移送的线索已全部退回，请先办理退回信访，重新处理后再反馈结果。"
        raise Refused("answered-when-clues-finished", sentence, "stage")
    days = [day for day in map(finished_on, clues) if day is not None]
    if len(days) < len(clues):
        sentence = "移送的线索尚未全部办结，办结后再反馈结果。"
        raise Refused("answered-when-clues-finished", sentence, "stage")
    if days and record.fact("name_status") == "real_name":
        must_explain_since("result-feedback", max(days + _news(record)), late_reason, context)


def _news(record: Record) -> list[date]:
    """New evidence puts off the answer to it."""
    return [recorded.occurred_on for recorded in record if recorded.kind == EVIDENCE]
