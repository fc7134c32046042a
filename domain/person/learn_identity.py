"""补充身份信息: another name, or the identity number, becomes known."""

from dataclasses import dataclass
from typing import Any

from domain.fields import PERSON, BusinessDate, Command, IdNumber, PersonName
from domain.person import Stage
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, here


class LearnIdentity(Command):
    occurred_on = BusinessDate("核实日期")
    name = PersonName("姓名", required=False, secrecy=PERSON, hint="只填有变化的一项")
    id_number = IdNumber("身份证号码", required=False, secrecy=PERSON)


@dataclass(frozen=True)
class IdentityLearnt:
    name: str | None
    id_number: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    if not command["name"] and not command["id_number"]:
        raise Refused("identity-says-something", "姓名和身份证号码至少填写一项。")
    return here(IdentityLearnt(command["name"], command["id_number"]))


STEP = Step(
    title="补充身份信息",
    command=LearnIdentity,
    decide=decide,
    leads_to={IdentityLearnt: None},
    after=(Stage.KNOWN,),
    reserves=("id_number",),
)
