"""登记政务处分: the county supervisory commission has decided (政务处分法 2, 16)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.case import Stage
from domain.case.eligibility import must_be_eligible
from domain.case.sanction_form import UNTIL_HINT
from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Command, Day, DocumentNumber, Flag
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, as_said, here

STAGES = tuple(Stage)
FROM_REVIEW = STAGES[STAGES.index(Stage.IN_REVIEW) : STAGES.index(Stage.EXECUTED) + 1]


class RecordAdminSanction(Command):
    occurred_on = BusinessDate("处分决定日期")
    admin_decision_number = DocumentNumber("政务处分决定文号")
    admin_sanction = Choice(
        "政务处分",
        CODES["admin_sanction"],
        secrecy=PUBLIC,
        hint="通常与党纪处分相当：警告对记过，严重警告对记大过或降级，撤销党内职务、留党察看对撤职",
    )
    employer_sanctioned = Flag("任免机关、单位是否已就同一行为给予处分", secrecy=PUBLIC)
    earlier_effect_until = Day(
        "原处分影响期届满日", required=False, secrecy=PUBLIC, hint=UNTIL_HINT
    )


@dataclass(frozen=True)
class AdminSanctionRecorded:
    """The sanction takes effect."""

    admin_decision_number: str
    admin_sanction: str
    employer_sanctioned: bool
    earlier_effect_until: date | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    if command["employer_sanctioned"]:
        sentence = "同一行为不得既给予政务处分又由任免机关、单位给予处分，请与县监委核对。"
        raise Refused("one-sanction-in-office", sentence)
    must_be_eligible(record, None, command["admin_sanction"])
    return here(AdminSanctionRecorded(**as_said(command)))


def sanctioned(record: Record, context: Context) -> Refused | None:
    if record.fact("admin_sanction") is None:
        return None
    return Refused("one-sanction-in-office", "本件已登记政务处分，有误的请更正。", "stage")


STEP = Step(
    title="登记政务处分",
    command=RecordAdminSanction,
    decide=decide,
    leads_to={AdminSanctionRecorded: None},
    after=FROM_REVIEW,
    closed_because=sanctioned,
    aside=True,
)
