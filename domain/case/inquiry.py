"""审查调查: the stages in which inquiry acts are done, and who answers for them."""

from typing import Any

from domain.account.roles import roles_of
from domain.case import Stage
from domain.step import Context, Refused

# Measures may be taken from the filing on; they are gone back to when evidence must be completed.
INQUIRING = (Stage.FILED, Stage.INVESTIGATING, Stage.FACTS_MET, Stage.SUPPLEMENTING)
LEADERS = {"commission_secretary", "acting_secretary", "commission_deputy"}
BY_COUNTY = ("seize", "query_deposits", "freeze")  # beyond a township's power (检查条例 28)


def must_be_approved(command: dict[str, Any], context: Context) -> None:
    """Refuses a measure that no leader, or where it takes more not the county, has approved."""
    before = getattr(context.restating, "approver", None)
    if command["approver"] != before and not _leads(command["approver"], context):
        raise Refused("measure-approved-by-leader", "批准人须为在用的镇纪委领导账号，请重新选择。")
    if command["inquiry_measure"] in BY_COUNTY and not command["county_approval_number"]:
        sentence = "该措施须经县纪委监委批准，请填写批准文号。"
        raise Refused("strong-measure-approved-by-county", sentence)


def _leads(account: str, context: Context) -> bool:
    read = context.reads["approver"]
    return read is not None and read.id == account and bool(LEADERS & roles_of(read))
