"""措施: one line of the measures ledger, on a clue as on a case (执纪规则 34, 40, 47)."""

from dataclasses import dataclass
from typing import Any

from domain.account.roles import roles_of
from domain.codes import CODES
from domain.fields import (
    PUBLIC,
    BusinessDate,
    Choice,
    Command,
    DocumentNumber,
    Line,
    Reference,
    References,
    Text,
)
from domain.step import Context, Refused, Target

LEADERS = {"commission_secretary", "acting_secretary", "commission_deputy"}
BY_COUNTY = ("seize", "query_deposits", "freeze")  # beyond a township's power (检查条例 28)


class UseMeasure(Command):
    occurred_on = BusinessDate("实施日期")
    inquiry_measure = Choice("措施", CODES["inquiry_measure"], secrecy=PUBLIC)
    measure_target = Text("对象和内容", hint="对何人、何物、何单位使用")
    acted_by = References("实施人员", kind="account", hint="组内成员，至少两人")
    approver = Reference("批准人", kind="account", hint="镇纪委领导")
    measure_document = Line("批准文书文号")
    county_approval_number = DocumentNumber(
        "县纪委监委批准文号", required=False, hint="查封、扣押，查询存款，冻结的必填"
    )


@dataclass(frozen=True, kw_only=True)
class MeasureFacts:
    """What the ledger keeps; each kind of record has an event of its own."""

    inquiry_measure: str
    measure_target: str
    acted_by: tuple[str, ...]
    approver: str | None = None
    measure_document: str | None = None
    county_approval_number: str | None


def read_approver(command: dict[str, Any]) -> dict[str, Target]:
    """The account of who approved."""
    return {"approver": Target(record=command["approver"])}


def must_be_approved(command: dict[str, Any], context: Context) -> None:
    """Refuses a measure that no leader, or where it takes more not the county, has approved."""
    before = getattr(context.restating, "approver", None)
    if command["approver"] != before and not _leads(command["approver"], context):
        raise Refused("measure-approved-by-leader", "批准人须为在用的镇纪委领导账号，请重新选择。")
    if command["inquiry_measure"] in BY_COUNTY and not command["county_approval_number"]:
        raise Refused("strong-measures-by-county", "该措施须经县纪委监委批准，请填写批准文号。")


def _leads(account: str, context: Context) -> bool:
    read = context.reads["approver"]
    return read is not None and read.id == account and bool(LEADERS & roles_of(read))
