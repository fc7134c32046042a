"""登记矛盾纠纷: a dispute that was found, how grave it is, who settles it by when (排查化解)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from domain.codes import CODES
from domain.dispute import Stage
from domain.fields import PERSON, PUBLIC, BusinessDate, Choice, Command, Day, Line, Reference, Text
from domain.record import Record
from domain.step import Context, Fact, Recordings, Series, Step, as_said, here


class ListDispute(Command):
    occurred_on = BusinessDate("登记日期")
    screening_id = Reference(
        "所属排查", kind="screening", secrecy=PUBLIC, required=False, hint="排查中发现的选该次排查"
    )
    dispute_kind = Choice("纠纷类型", CODES["dispute_kind"], secrecy=PUBLIC)
    dispute_level = Choice("纠纷等级", CODES["dispute_level"], secrecy=PUBLIC)
    dispute_text = Text("纠纷情况")
    dispute_parties = Text("当事人", secrecy=PERSON)
    responsible_unit = Reference("责任单位", kind="unit", secrecy=PUBLIC)
    responsible_person = Line("化解责任人", secrecy=PERSON, max_length=50)
    due_on = Day("完成期限", secrecy=PUBLIC)


@dataclass(frozen=True)
class DisputeListed:
    dispute_number: Annotated[str, Fact("矛盾纠纷编号", PUBLIC)]
    screening_id: str | None
    dispute_kind: str
    dispute_level: str
    dispute_text: str
    dispute_parties: str
    responsible_unit: str
    responsible_person: str
    due_on: date


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(DisputeListed(context.numbered("矛"), **as_said(command)))


STEP = Step(
    title="登记矛盾纠纷",
    command=ListDispute,
    decide=decide,
    leads_to={DisputeListed: Stage.LISTED},
    series=Series("dispute_number"),
    reserves=("dispute_number",),
)
