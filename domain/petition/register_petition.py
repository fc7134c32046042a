"""登记信访举报: what the item says and from whom it comes are entered (检控规则 10, 24)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from domain.petition import Stage
from domain.petition.people import Accused, Reporter
from domain.petition.petition_form import RegisterPetition
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, as_said, here


@dataclass(frozen=True)
class PetitionRegistered:
    petition_class: str
    name_status: str
    joint_kind: str
    reporters: tuple[Reporter, ...] | None
    accused: tuple[Accused, ...] | None
    summary: str
    petition_text: str
    accused_rank: str | None = None
    allegations: tuple[str, ...] | None = None
    problem_source: str | None = None
    work_fields: tuple[str, ...] | None = None
    problem_tags: tuple[str, ...] | None = None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    _must_fit(command["name_status"], command["reporters"] or ())
    facts = as_said(command)
    people = {name: facts[name] or None for name in ("reporters", "accused")}
    return here(PetitionRegistered(**facts | people))


def _must_fit(name_status: str, reporters: Sequence[Reporter]) -> None:
    """Who signs counts as named once somebody can be reached; who does not, is not looked for."""
    if name_status == "anonymous":
        if reporters:
            sentence = "匿名反映的不登记反映人，请删去反映人，或改选实名。"
            raise Refused("anonymous-without-reporter", sentence)
    elif not reporters or not all(reporter.reporter_contact for reporter in reporters):
        sentence = "实名反映须填每位反映人的姓名和联系方式；无法联系的按匿名登记。"
        raise Refused("real-name-with-contact", sentence)


def about_head(record: Record, context: Context) -> Refused | None:
    """What is about the head of the commission is forwarded up unread."""
    if not record.fact("about_head"):
        return None
    sentence = "反映镇纪委主要负责人的不登记内容，请直接密封报上级。"
    return Refused("forwarded-up-unread", sentence, "stage")


STEP = Step(
    title="登记信访举报",
    command=RegisterPetition,
    decide=decide,
    leads_to={PetitionRegistered: Stage.REGISTERED},
    after=(Stage.RECEIVED,),
    closed_because=about_head,
)
