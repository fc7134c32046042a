"""提出移送: the petition desk says which clue it sees in an accusation (检控规则 14)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from domain.clue.statistics import must_name_kind
from domain.petition import Stage
from domain.petition.hand_over_form import ProposeHandOver
from domain.petition.its_clues import EVIDENCE, HANDED_OVER, read_clues, standing_clues
from domain.petition.people import ClueSubject
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, Target, as_said, here


@dataclass(frozen=True)
class HandOverProposed:
    source_note: str | None
    summary: str
    disciplines: tuple[str, ...]
    subjects: tuple[ClueSubject, ...]
    eight_rules: bool | None = None
    eight_rules_kind: str | None = None
    problem_tags: tuple[str, ...] | None = None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    must_name_kind(command)
    proposed = HandOverProposed(**as_said(command))
    if any(subject.about_head for subject in proposed.subjects):
        sentence = "反映镇纪委主要负责人的不在本级移送，请由信访岗密封报上级。"
        raise Refused("head-bypassed-by-own-matter", sentence)
    if context.restating not in (None, proposed) and standing_clues(context):
        sentence = "已经按此移送，请在移送的线索上更正。"
        raise Refused("handed-over-once", sentence)
    return here(proposed)


def read_grown(record: Record, command: dict[str, Any]) -> Mapping[str, Target]:
    """The clues that have grown from it already, when it comes to be corrected."""
    return {} if record.stage == Stage.HAND_OVER_PENDING else read_clues(record, command)


def no_new_clue(record: Record, context: Context) -> Refused | None:
    """A clue grows from an accusation once, and again from what is new."""
    if record.fact("petition_class") != "accusation":
        sentence = "只有检举控告作为问题线索移送；申诉、批评建议请直接办理并反馈。"
        return Refused("clue-from-accusation", sentence, "stage")
    latest = record.last(HANDED_OVER, EVIDENCE)
    if record.stage == Stage.HANDED_OVER and latest and latest.kind == HANDED_OVER:
        return Refused("handed-over-once", "已经移送；收到新的证据后才能再次移送。", "stage")
    return None


STEP = Step(
    title="提出移送",
    command=ProposeHandOver,
    decide=decide,
    leads_to={HandOverProposed: Stage.HAND_OVER_PENDING},
    after=(Stage.ACCEPTED, Stage.HANDED_OVER),
    closed_because=no_new_clue,
    reads=read_grown,
)
