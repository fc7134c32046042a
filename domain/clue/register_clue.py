"""登记问题线索: one form for a clue, one record for each person it names (执纪规则 20, 23)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Annotated, Any

from domain.clue import Stage
from domain.codes import CODES
from domain.fields import (
    INFORMANT,
    PERSON,
    PUBLIC,
    BusinessDate,
    Choice,
    Choices,
    Command,
    Flag,
    IdNumber,
    PersonName,
    Rows,
    Text,
)
from domain.person.register_person import PersonRegistered
from domain.record import Record
from domain.step import Context, Fact, Key, Recordings, Refused, Step, Target, here


class ClueFacts(Command):
    occurred_on = BusinessDate("受理日期")
    source = Choice("线索来源", CODES["clue_source"], secrecy=PUBLIC)
    source_note = Text(
        "来源说明",
        required=False,
        secrecy=INFORMANT,
        hint="来件编号、反映人等；只有信访岗和书记能看到",
    )
    summary = Text("反映的主要问题")
    disciplines = Choices("涉嫌违反的纪律", CODES["discipline_category"], secrecy=PUBLIC)


class SubjectFacts(Command):
    unit_and_post = Text("工作单位及职务", secrecy=PERSON)
    rank = Choice("职级", CODES["rank"], secrecy=PUBLIC)
    management_authority = Choice("干部管理权限", CODES["management_authority"], secrecy=PUBLIC)
    person_category = Choice("人员类别", CODES["person_category"], secrecy=PUBLIC)
    political_status = Choice("政治面貌", CODES["political_status"], secrecy=PUBLIC)
    main_leader = Flag("是否下一级党组织主要负责人", secrecy=PUBLIC)


class Subject(SubjectFacts):
    name = PersonName("被反映人姓名", secrecy=PERSON)
    id_number = IdNumber("身份证号码", required=False, secrecy=PERSON, hint="已掌握的才填")

    class Meta(Command.Meta):
        fields = ("name", "id_number", *SubjectFacts._declared_fields)  # in paper order


class RegisterClue(ClueFacts):
    persons = Rows("被反映人", Subject)


class RestateClue(ClueFacts, SubjectFacts):
    """What a correction can restate: one record's facts; who the person is stays."""


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


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    facts = {k: v for k, v in command.items() if k not in ("persons", "occurred_on")}
    number = f"线索〔{context.occurred_on.year}〕{context.number}号"
    clues: list[ClueRegistered] = []
    persons: dict[str, tuple[Any, ...]] = {}
    for n, subject in enumerate(command["persons"], 1):
        known = _known(n, subject, context)
        person = known.id if known else context.new_id(f"person {n}")
        if known is None:
            persons[person] = (PersonRegistered(subject.pop("name"), subject.pop("id_number")),)
        subject = {k: v for k, v in subject.items() if k not in ("name", "id_number")}
        clues.append(ClueRegistered(number, n, person, **_listed(facts | subject)))
    others = {context.new_id(f"clue {n}"): (clue,) for n, clue in enumerate(clues[1:], 2)}
    return Recordings((clues[0],), others=others | persons)


def _known(n: int, subject: dict[str, Any], context: Context) -> Record | None:
    """The person who bears this identity number, if one is known. Two names for it are refused."""
    person = context.reads.get(f"person {n}")
    if person and person.fact("name") != subject["name"]:
        sentence = f"第{n}人的身份证号码已登记在另一姓名下，请核对姓名和号码。"
        raise Refused("id-number-one-person", sentence)
    return person


def _listed(facts: dict[str, Any]) -> dict[str, Any]:
    return facts | {"disciplines": tuple(facts["disciplines"])}


def decide_again(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    """A correction restates the facts; numbers and person stay."""
    facts = {k: v for k, v in command.items() if k != "occurred_on"}
    return here(replace(context.restating, **_listed(facts)))


def reads(record: Record, command: dict[str, Any]) -> Mapping[str, Target]:
    """Whoever already bears one of the identity numbers."""
    return {
        f"person {n}": Target(key=Key("id_number", subject["id_number"]))
        for n, subject in enumerate(command["persons"], 1)
        if subject["id_number"]
    }


STEP = Step(
    title="登记问题线索",
    command=RegisterClue,
    decide=decide,
    leads_to={ClueRegistered: Stage.REGISTERED},
    reads=reads,
    series="clue_number",
    reserves=("clue_number",),
    restate=(RestateClue, decide_again),
)
