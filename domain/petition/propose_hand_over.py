"""提出移送: the petition desk says which clue it sees in an accusation (检控规则 14)."""

from dataclasses import dataclass
from typing import Any

from marshmallow import post_load

from domain.clue.clue_form import ClueFacts, Subject
from domain.fields import PERSON, BusinessDate, Command, Rows
from domain.petition import Stage
from domain.petition.people import ClueSubject
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, here

HANDED_OVER = "petition.petition_handed_over"
EVIDENCE = "petition.new_evidence_received"


class SubjectRow(Subject):
    @post_load
    def subject(self, row: dict[str, Any], **_: Any) -> ClueSubject:
        return ClueSubject(**row)


class ProposeHandOver(ClueFacts):
    occurred_on = BusinessDate("提出移送日期")
    subjects = Rows("移送的被反映人", SubjectRow, secrecy=PERSON)

    class Meta(Command.Meta):
        exclude = ("source",)  # it is this petition


@dataclass(frozen=True)
class HandOverProposed:
    source_note: str | None
    summary: str
    disciplines: tuple[str, ...]
    subjects: tuple[ClueSubject, ...]


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(
        HandOverProposed(
            source_note=command["source_note"],
            summary=command["summary"],
            disciplines=tuple(command["disciplines"]),
            subjects=tuple(command["subjects"]),
        )
    )


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
)
