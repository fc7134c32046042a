"""纠正享受对象: form and facts of persons taken off a list of benefits, on whatever found them."""

from dataclasses import dataclass

from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Command, Text, Whole


class CorrectBeneficiaries(Command):
    occurred_on = BusinessDate("纠正日期")
    benefit_kind = Choice("享受的待遇", CODES["benefit_kind"], secrecy=PUBLIC)
    persons_removed = Whole("退出或者取消人数", minimum=1, secrecy=PUBLIC)
    benefit_correction = Text("纠正情况", hint="写明依据和退出、取消的程序")


@dataclass(frozen=True)
class BeneficiariesFacts:
    """How many persons no longer get what they were not entitled to."""

    benefit_kind: str
    persons_removed: int
    benefit_correction: str
