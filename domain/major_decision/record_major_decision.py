"""登记“三重一大”事项: what was decided, whether together and watched over (党内监督条例)."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any

from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Command, Flag, Money, Reference, Text
from domain.major_decision import Stage
from domain.record import Record
from domain.step import Context, Fact, Recordings, Refused, Series, Step, as_said, here


class RecordMajorDecision(Command):
    occurred_on = BusinessDate("研究日期")
    decision_unit = Reference("决策单位", kind="unit", secrecy=PUBLIC)
    major_matter = Choice("事项类别", CODES["major_matter"], secrecy=PUBLIC)
    decision_subject = Text("事项内容")
    decision_amount = Money("涉及金额（元）", required=False, hint="大额度资金使用的必填")
    decided_collectively = Flag("是否集体研究决定", secrecy=PUBLIC)
    decision_objections = Text("不同意见", required=False)
    supervisor_present = Flag("纪委是否派人列席监督", secrecy=PUBLIC)


@dataclass(frozen=True)
class MajorDecisionRecorded:
    major_decision_number: Annotated[str, Fact("“三重一大”事项编号", PUBLIC)]
    decision_unit: str
    major_matter: str
    decision_subject: str
    decision_amount: Decimal | None
    decided_collectively: bool
    decision_objections: str | None
    supervisor_present: bool


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    if command["major_matter"] == "large_funds" and command["decision_amount"] is None:
        raise Refused("large-funds-have-amount", "大额度资金使用的，请填写涉及金额。")
    return here(MajorDecisionRecorded(context.numbered("重大"), **as_said(command)))


STEP = Step(
    title="登记“三重一大”事项",
    command=RecordMajorDecision,
    decide=decide,
    leads_to={MajorDecisionRecorded: Stage.RECORDED},
    series=Series("major_decision_number"),
    reserves=("major_decision_number",),
)
