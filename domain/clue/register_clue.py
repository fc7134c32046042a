"""登记问题线索: one form for a clue, one record for each person it names (执纪规则 20, 23)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Annotated, Any

from domain.clue import Stage
from domain.clue.clue_form import RegisterClue, RestateClue
from domain.clue.known_person import known_among, named_by
from domain.clue.statistics import must_name_kind
from domain.fields import PERSON, PUBLIC
from domain.record import Record
from domain.step import Context, Fact, Recordings, Series, Step, Target, as_said, here


@dataclass(frozen=True)
class ClueRegistered:
    clue_number: Annotated[str, Fact("线索编号", PUBLIC)]
    person_number: Annotated[int, Fact("人员序号", PUBLIC)]
    person_id: Annotated[str, Fact("被反映人", PERSON, reference="person")]
    source: str
    source_note: str | None
    summary: str
    disciplines: tuple[str, ...]
    unit_and_post: str
    rank: str
    management_authority: str
    person_category: str
    political_status: str
    main_leader: bool
    subject_marks: tuple[str, ...] | None = None
    about_head: bool | None = None
    campaign_id: str | None = None
    found_in: Annotated[str | None, Fact("发现于", reference="record")] = None
    eight_rules: bool | None = None
    eight_rules_kind: str | None = None
    problem_tags: tuple[str, ...] | None = None


def read_known(record: Record, command: dict[str, Any]) -> Mapping[str, Target]:
    """Whoever already bears one of the identity numbers."""
    return known_among(command["persons"])


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    must_name_kind(command)
    facts = {k: v for k, v in as_said(command).items() if k != "persons"}
    named, persons = named_by(command["persons"], context)
    number = context.numbered("线索")
    clues = [ClueRegistered(clue_number=number, **who, **facts) for who in named]
    others = {context.new_id(f"clue {n}"): (clue,) for n, clue in enumerate(clues[1:], 2)}
    return Recordings((clues[0],), others=others | persons)


def decide_again(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    """A correction restates the facts; numbers and person stay."""
    must_name_kind(command)
    return here(replace(context.restating, **as_said(command)))


STEP = Step(
    title="登记问题线索",
    command=RegisterClue,
    decide=decide,
    leads_to={ClueRegistered: Stage.REGISTERED},
    reads=read_known,
    series=Series("clue_number", of_each_unit=False),
    reserves=("clue_number",),
    restate=(RestateClue, decide_again),
)
