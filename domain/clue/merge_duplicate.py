"""并案: the same report on the same person is handled once, in the clue it joins (执纪规则 23)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from domain.clue import Stage
from domain.clue.origin import must_not_have_brought, petition_of, read_origin, registered_by_them
from domain.clue.way_back import BEFORE_DISPOSITION
from domain.fields import BusinessDate, Command, Reference, Text
from domain.petition.its_clues import ClueJoined
from domain.record import Record
from domain.step import Context, Fact, Recordings, Refused, Step, Target

GIVEN_AWAY = (None, Stage.TRANSFERRED, Stage.RETURNED, Stage.MERGED)  # None: void


class MergeDuplicate(Command):
    occurred_on = BusinessDate("并案日期")
    duplicate_of = Reference("并入的线索", kind="clue", hint="反映同一人同一问题的另一件线索")
    reason = Text("并案理由")


@dataclass(frozen=True)
class DuplicateMerged:
    duplicate_of: str
    reason: str
    petition_id: Annotated[str | None, Fact("信访件", reference="petition")] = None


def read_original(record: Record, command: dict[str, Any]) -> Mapping[str, Target]:
    """The clue that this one joins, and where this one came from."""
    return {"original": Target(record=command["duplicate_of"]), **read_origin(record)}


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    original = context.reads["original"]
    if original is None or original.kind != "clue" or original.id == record.id:
        raise Refused("merge-same-person", "请另选一件已登记的线索并入。")
    if original.fact("person_id") != record.fact("person_id"):
        raise Refused("merge-same-person", "两件线索反映的不是同一人，不能并案，请另选线索。")
    if context.restating is None and original.stage in GIVEN_AWAY:
        sentence = "所选线索已移送、退回、并入他件或作废，请另选在本级办理的线索。"
        raise Refused("merge-same-person", sentence, "stage")
    must_not_have_brought(context)
    petition = petition_of(record, context)
    merged = DuplicateMerged(original.id, command["reason"], petition.id if petition else None)
    followed = {petition.id: (ClueJoined.by(petition, record.id, original.id),)} if petition else {}
    return Recordings((merged,), others=followed)


STEP = Step(
    title="并案",
    command=MergeDuplicate,
    decide=decide,
    leads_to={DuplicateMerged: Stage.MERGED, ClueJoined: None},
    after=BEFORE_DISPOSITION,
    closed_because=registered_by_them,
    reads=read_original,
    aside=True,
)
