"""涉案财物: one piece or sum, how it is handled, who keeps it, on clue and case (执纪规则 47)."""

from dataclasses import dataclass
from decimal import Decimal

from domain.codes import CODES
from domain.fields import PERSON, PUBLIC, BusinessDate, Choice, Command, Line, Money, Text


class RecordProperty(Command):
    occurred_on = BusinessDate("登记日期")
    property_kind = Choice("处理方式", CODES["property_kind"], secrecy=PUBLIC)
    amount = Money("金额（元）", secrecy=PUBLIC, hint="实物填折价金额，每笔单独登记")
    property_description = Text("财物名称、数量和特征")
    property_holder = Line("持有人", secrecy=PERSON)
    property_keeper = Line("保管人或专用账户", secrecy=PERSON)
    property_document = Line("清单或票据号")


@dataclass(frozen=True)
class PropertyFacts:
    """What the list of pieces keeps; each kind of record has an event of its own."""

    property_kind: str
    amount: Decimal
    property_description: str
    property_holder: str
    property_keeper: str
    property_document: str
