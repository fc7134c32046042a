"""申报利害关系: whoever is close to a person or a unit handles nothing about them (执纪规则 65)."""

from dataclasses import dataclass
from typing import Any

from domain.account import Stage
from domain.codes import CODES
from domain.fields import PERSON, PUBLIC, BusinessDate, Choice, Command, Line, Reference, Text
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, here

UNIT_LENGTH_MIN = 2  # a shorter name would occur in every unit there is


class DeclareInterest(Command):
    occurred_on = BusinessDate("申报日期")
    interest_person = Reference(
        "有关系的人员", kind="person", required=False, secrecy=PERSON, hint="人员和单位填其中一项"
    )
    interest_unit = Line("有关系的单位", required=False, secrecy=PERSON, hint="写单位名称，如某村")
    recusal_ground = Choice("回避事由", CODES["recusal_ground"], secrecy=PUBLIC)
    recusal_note = Text("说明", required=False)


@dataclass(frozen=True)
class InterestDeclared:
    """From now on this account is given nothing about that person or unit."""

    interest_person: str | None
    interest_unit: str | None
    recusal_ground: str
    recusal_note: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    person, unit = command["interest_person"], command["interest_unit"]
    if (person is None) == (unit is None):
        raise Refused("interest-names-one", "请填有关系的人员或者单位，每次申报填其中一项。")
    if unit is not None and len(unit) < UNIT_LENGTH_MIN:
        raise Refused("interest-names-one", "单位名称过短，请写全。")
    return here(InterestDeclared(person, unit, command["recusal_ground"], command["recusal_note"]))


def not_the_holder(record: Record, context: Context) -> Refused | None:
    """Everybody declares for themselves."""
    if record.id == context.actor:
        return None
    return Refused("account.declare_interest", "利害关系由本人申报，请由其登录申报。", "role")


STEP = Step(
    title="申报利害关系",
    command=DeclareInterest,
    decide=decide,
    leads_to={InterestDeclared: None},
    after=(Stage.ACTIVE,),
    closed_because=not_the_holder,
)
