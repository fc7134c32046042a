"""登记申诉: somebody asks for a decision to be looked at again (执纪规则 59; 监察条例 210)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from domain.appeal import Stage
from domain.appeal.appeal_form import ReceiveAppeal, matter_of, must_be_an_appeal, read_origins
from domain.appeal.tracks import AGAINST, must_say_when
from domain.case.case_form import ItsClue, Subject
from domain.fields import PUBLIC
from domain.petition.as_appeal import PetitionTakenAsAppeal
from domain.record import Record
from domain.step import Context, Fact, Recordings, Refused, Series, Step, as_said

COPIED = ("person_id", "unit_and_post", "rank", "person_category", "political_status")


@dataclass(frozen=True)
class AppealReceived:
    appeal_number: Annotated[str, Fact("申诉编号", PUBLIC)]
    case_id: str | None
    clue_id: ItsClue
    person_id: Subject
    unit_and_post: str
    rank: str
    person_category: str
    political_status: str
    appeal_track: str
    decision_received_on: date | None
    appeal_request: str
    petition_id: str | None = None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    matter = matter_of(command, context)
    if matter is None or not any(map(matter.fact, AGAINST.values())):
        sentence = "所选案件或者线索尚未作出决定，不能申诉，请在两者中重新选择一件。"
        raise Refused("appeal-against-decided-case", sentence, "stage")
    must_be_an_appeal(command, context)
    must_say_when(command, context)
    number = getattr(context.restating, "appeal_number", None) or context.numbered("申")
    facts = as_said(command) | {name: matter.fact(name) for name in COPIED}
    facts["clue_id"] = matter.id if matter.kind == "clue" else matter.fact("clue_id")
    received = AppealReceived(appeal_number=number, **facts)
    return Recordings((received,), _on_letter(record, command, context))


def _on_letter(
    record: Record, command: dict[str, Any], context: Context
) -> Mapping[str, tuple[Any, ...]]:
    letter = command["petition_id"]
    if letter is None or context.restating is not None:
        return {}
    return {letter: (PetitionTakenAsAppeal(record.id),)}


STEP = Step(
    title="登记申诉",
    command=ReceiveAppeal,
    decide=decide,
    leads_to={AppealReceived: Stage.RECEIVED, PetitionTakenAsAppeal: None},
    reads=read_origins,
    series=Series("appeal_number"),
    reserves=("appeal_number",),
)
