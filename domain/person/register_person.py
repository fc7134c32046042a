"""登记人员: a person becomes known, mostly through a clue that names them."""

from dataclasses import dataclass
from typing import Any

from domain.fields import PERSON, BusinessDate, Command, IdNumber, PersonName
from domain.person import Stage
from domain.record import Record
from domain.step import Context, Recordings, Step, here


class RegisterPerson(Command):
    occurred_on = BusinessDate("登记日期")
    name = PersonName("姓名", secrecy=PERSON)
    id_number = IdNumber("身份证号码", required=False, secrecy=PERSON)


@dataclass(frozen=True)
class PersonRegistered:
    name: str
    id_number: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(PersonRegistered(command["name"], command["id_number"]))


STEP = Step(
    title="登记人员",
    command=RegisterPerson,
    decide=decide,
    leads_to={PersonRegistered: Stage.KNOWN},
    reserves=("id_number",),
)
