"""登记核查措施: every use of a measure goes into the ledger (执纪规则 34, 40, 42)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import Stage
from domain.codes import CODES
from domain.fields import (
    PUBLIC,
    BusinessDate,
    Choice,
    Command,
    DocumentNumber,
    Line,
    References,
    Text,
)
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, as_said, here

MEMBERS_MIN = 2
BY_COUNTY = ("seize", "query_deposits", "freeze")


class UseVerificationMeasure(Command):
    occurred_on = BusinessDate("使用日期")
    inquiry_measure = Choice("措施", CODES["inquiry_measure"], secrecy=PUBLIC)
    measure_target = Text("对象和内容", hint="对何人、何物、何单位使用")
    acted_by = References("实施人员", kind="account", hint="核查组成员，至少两人")
    measure_approver = Line("批准人")
    measure_paper = DocumentNumber("审批文书文号")
    county_approval_number = DocumentNumber(
        "县纪委批准文号", required=False, hint="查封扣押、查询存款、冻结的必填"
    )


@dataclass(frozen=True)
class VerificationMeasureUsed:
    inquiry_measure: str
    measure_target: str
    acted_by: tuple[str, ...]
    measure_approver: str
    measure_paper: str
    county_approval_number: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    members = tuple(command["acted_by"])
    if len(members) < MEMBERS_MIN or not set(members) <= set(record.fact("team")):
        raise Refused("inquiry-acts-by-two", "措施由核查组两名以上成员实施，请改选实施人。")
    if command["inquiry_measure"] in BY_COUNTY and not command["county_approval_number"]:
        sentence = "这项措施须经县纪委批准，请填写县纪委批准文号。"
        raise Refused("strong-measures-by-county", sentence)
    return here(VerificationMeasureUsed(**as_said(command) | {"acted_by": members}))


STEP = Step(
    title="登记核查措施",
    command=UseVerificationMeasure,
    decide=decide,
    leads_to={VerificationMeasureUsed: None},
    after=(Stage.VERIFYING,),
    aside=True,
)
