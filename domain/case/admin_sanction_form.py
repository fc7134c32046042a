"""政务处分: what the county's paper says, as the township records it (政务处分法 2, 16)."""

from domain.case.sanction_form import EFFECT_HINT
from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Command, Day, DocumentNumber, Flag


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
    admin_effect_from = Day("处分期起算日", required=False, secrecy=PUBLIC, hint=EFFECT_HINT)
