"""政务处分 and 处分 by the employer: never both for one act (政务处分法 2, 3, 16)."""

from dataclasses import dataclass
from typing import ClassVar

from domain.case.sanctions import standing
from domain.record import Record
from domain.step import Refused


@dataclass(frozen=True)
class CountyDecisionReceived:
    """Recorded beside a sanction of the county's that no Party sanction goes with: the decision has
    the county's number, and the township has only to announce it.
    """

    TITLE: ClassVar[str] = "收到县监委处分决定"


def must_be_first_in_office(record: Record) -> None:
    """Refuses a second administrative sanction, and one for what the employer has sanctioned."""
    if standing(record).admin_sanction:
        sentence = "本件已登记政务处分，有误的请更正，县监委改变的请变更处分。"
        raise Refused("one-sanction-in-office", sentence)
    if record.fact("employer_sanctioned"):
        sentence = "任免机关、单位已就同一行为给予处分，不能再给予政务处分，请与县监委核对。"
        raise Refused("one-sanction-in-office", sentence)
