"""What must be there before a result is fed back: clues, all finished; what each item asks for."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from domain.clue import Stage as ClueStage
from domain.petition.its_clues import (
    EVIDENCE,
    HANDED_OVER,
    RECEIVED,
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


def received_result(record: Record) -> Any:
    """What the desk received of the handlers, since it was last handed over or added to."""
    latest = record.last(RECEIVED, HANDED_OVER, RETURNED, EVIDENCE)
    return latest.event if latest and latest.kind == RECEIVED else None


def must_find(record: Record, truth: str | None) -> None:
    """Raises Refused where a finding is missing for an accusation, or given for another class."""
    if (truth is not None) != (record.fact("petition_class") == "accusation"):
        sentence = "检举控告请选择属实情况，其他类别不选。"
        raise Refused("accusation-has-finding", sentence)


def found(record: Record, truth: str | None) -> str | None:
    """The finding that is told, or else the one received. Raises Refused as `must_find` does."""
    truth = truth or getattr(received_result(record), "truth_found", None)
    must_find(record, truth)
    return truth


def must_fit(record: Record, command: Mapping[str, Any]) -> None:
    """Raises Refused where what is told does not fit who signed the item."""
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


def finished_since(record: Record, context: Context) -> date | None:
    """The day since which there is an answer to give: the last clue was finished, or new evidence
    came; None where no clue was needed. Raises Refused while a clue is not finished.
    """
    if context.restating is not None:
        return None
    clues = standing_clues(context)
    if clues and all(clue.stage == ClueStage.RETURNED for clue in clues):
        sentence = "移送的线索已全部退回，请先办理退回信访，重新处理后再反馈结果。"
        raise Refused("answered-when-clues-finished", sentence, "stage")
    days = [day for day in map(finished_on, clues) if day is not None]
    if len(days) < len(clues):
        sentence = "移送的线索尚未全部办结，办结后再接收和反馈结果。"
        raise Refused("answered-when-clues-finished", sentence, "stage")
    return max(days + _news(record)) if days else None


def must_be_in_time(record: Record, late_reason: str | None, context: Context) -> None:
    """Raises Refused while there is no answer to give, or where it is late and unexplained."""
    since = finished_since(record, context)
    if since is not None and record.fact("name_status") == "real_name":
        must_explain_since("result-feedback", since, late_reason, context)


def _news(record: Record) -> list[date]:
    """New evidence puts off the answer to it."""
    return [recorded.occurred_on for recorded in record if recorded.kind == EVIDENCE]
