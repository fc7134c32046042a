"""The facts of a case as its opening fixes them, whichever way it was opened."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any

from domain.clue.clue_form import SubjectFacts
from domain.codes import CODES
from domain.fields import PERSON, PUBLIC, BusinessDate, Choices, Text
from domain.record import Record
from domain.step import Fact, Target


class RestateCase(SubjectFacts):
    """What a correction can restate: the facts; whom it is about and its clue stay."""

    occurred_on = BusinessDate("拟立案日期")
    summary = Text("主要问题")
    disciplines = Choices("涉嫌违反的纪律", CODES["discipline_category"], secrecy=PUBLIC)


# Event fields that name what a case has grown from.
Subject = Annotated[str, Fact("被审查调查人", PERSON, reference="person")]
ItsClue = Annotated[str, Fact("问题线索", reference="clue")]
ClueNumber = Annotated[str, Fact("线索编号", PUBLIC)]
Source = Annotated[str, Fact("线索来源", PUBLIC, labels=CODES["clue_source"].codes)]

# Event fields that say under what number a case runs, and whether there was an inquiry.
CaseNumber = Annotated[str, Fact("案件编号", PUBLIC)]
CaseType = Annotated[str, Fact("案件类型", PUBLIC, labels=CODES["case_type"].codes)]


@dataclass(frozen=True)
class CaseFacts:
    """What every opening of a case says."""

    person_id: Subject
    clue_id: ItsClue
    clue_number: ClueNumber
    source: Source
    summary: str
    disciplines: tuple[str, ...]
    unit_and_post: str
    rank: str
    management_authority: str
    person_category: str
    political_status: str
    main_leader: bool
    subject_marks: tuple[str, ...] | None = field(default=None, kw_only=True)
    about_head: bool | None = field(default=None, kw_only=True)
    campaign_id: str | None = field(default=None, kw_only=True)
    eight_rules: bool | None = field(default=None, kw_only=True)
    eight_rules_kind: str | None = field(default=None, kw_only=True)
    problem_tags: tuple[str, ...] | None = field(default=None, kw_only=True)


COPIED = tuple(CaseFacts.__dataclass_fields__.keys() - {"clue_id"})


def read_case(record: Record, command: Mapping[str, Any]) -> Mapping[str, Target]:
    """The case that another record, a clue or an appeal, names."""
    return {"case": Target(record=record.fact("case_id"))}


def facts_of(clue: Record) -> dict[str, Any]:
    """The facts of a case that grows from a clue, as the clue stands."""
    return {"clue_id": clue.id} | {name: clue.fact(name) for name in COPIED}
