"""双重报告: filing and sanction go to the Party committee and the commission above (执纪规则 3)."""

from dataclasses import dataclass
from typing import Any

from domain.case import FILED
from domain.fields import BusinessDate, Command, DocumentNumber, Flag, Text
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, as_said, here


class RecordUpwardReport(Command):
    occurred_on = BusinessDate("报告日期")
    reported_matter = Text("报告事项", hint="立案、重要进展或者处分情况")
    upward_report_number = DocumentNumber("报告文号")
    told_party_committee = Flag("是否已报告镇党委")
    told_county_commission = Flag("是否已报告县纪委监委")


@dataclass(frozen=True)
class UpwardReportRecorded:
    reported_matter: str
    upward_report_number: str
    told_party_committee: bool
    told_county_commission: bool


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    if not (command["told_party_committee"] or command["told_county_commission"]):
        sentence = "请至少选择一个已报告的机关，或者报告后再登记。"
        raise Refused("reported-to-somebody", sentence)
    return here(UpwardReportRecorded(**as_said(command)))


STEP = Step(
    title="登记双重报告",
    command=RecordUpwardReport,
    decide=decide,
    leads_to={UpwardReportRecorded: None},
    after=FILED,
    aside=True,
)
