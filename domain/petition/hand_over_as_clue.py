"""批准移送案管: the accusation becomes a clue, one record a person (检控规则 14; 执纪规则 23)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Annotated, Any

from domain.clue import Stage as ClueStage
from domain.clue.known_person import known_among, named_by
from domain.clue.register_clue import ClueRegistered
from domain.clue.update_clue_statistics import TAGS
from domain.fields import PUBLIC, BusinessDate, Text
from domain.petition import Stage
from domain.petition.its_clues import Clues
from domain.record import Record
from domain.step import Answer, Context, Fact, Recordings, Series, Step, Target, here

FACTS = ("source_note", "summary", "disciplines", *TAGS)


class HandOverAsClue(Answer):
    occurred_on = BusinessDate("批准移送日期")
    approval_opinion = Text("批示意见", required=False)


@dataclass(frozen=True)
class PetitionHandedOver:
    approval_opinion: str | None
    clue_number: Annotated[str, Fact("线索编号", PUBLIC)]
    clues: Clues


def read_known(record: Record, command: dict[str, Any]) -> Mapping[str, Target]:
    """Whoever already bears one of the identity numbers."""
    return known_among(map(vars, record.fact("subjects") or ()))


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    number = context.numbered("线索")
    facts = {name: record.fact(name) for name in FACTS} | {"source": "petition"}
    named, persons = named_by(map(vars, record.fact("subjects")), context)
    clues = {
        context.new_id(f"clue {n}"): (ClueRegistered(clue_number=number, **who, **facts),)
        for n, who in enumerate(named, 1)
    }
    handed_over = PetitionHandedOver(command["approval_opinion"], number, tuple(clues))
    return Recordings((handed_over,), others=clues | persons)


def decide_again(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    """A correction restates the opinion; the clues and their number stay."""
    return here(replace(context.restating, approval_opinion=command["approval_opinion"]))


STEP = Step(
    title="批准移送案管",
    command=HandOverAsClue,
    decide=decide,
    leads_to={PetitionHandedOver: Stage.HANDED_OVER, ClueRegistered: ClueStage.REGISTERED},
    after=(Stage.HAND_OVER_PENDING,),
    reads=read_known,
    series=Series("clue_number", of_each_unit=False),
    restate=(HandOverAsClue, decide_again),
)
