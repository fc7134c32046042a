"""提交审查调查报告: what the team found and proposes (执纪规则 51)."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from domain.case import Stage
from domain.case.filing import PARTY
from domain.case.property import PropertyTotals, StatedTotals, must_add_up
from domain.codes import CODES
from domain.fields import PUBLIC, Articles, BusinessDate, Choice, Money, Text
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, as_said, here


class SubmitInquiryReport(PropertyTotals):
    occurred_on = BusinessDate("报告日期")
    inquiry_report = Text("审查调查报告", group="审查调查结果", hint="须经审查组集体讨论")
    breach_articles = Articles("违反的条款", secrecy=PUBLIC, required=False, hint="纪委立案的必填")
    proposed_party_sanction = Choice(
        "建议的党纪处分", CODES["party_sanction"], secrecy=PUBLIC, required=False
    )
    proposed_admin_sanction = Choice(
        "建议的政务处分", CODES["admin_sanction"], secrecy=PUBLIC, required=False
    )
    proposed_handling = Text("处理建议")
    amount_involved = Money("涉案金额（元）", secrecy=PUBLIC, required=False, hint="没有的不填")

    class Meta(PropertyTotals.Meta):
        fields = (  # in paper order: the sums come last
            "occurred_on",
            "inquiry_report",
            "breach_articles",
            "proposed_party_sanction",
            "proposed_admin_sanction",
            "proposed_handling",
            "amount_involved",
            *PropertyTotals._declared_fields,
        )


@dataclass(frozen=True, kw_only=True)
class InquiryReportSubmitted(StatedTotals):
    """Whoever submits it has signed it; the other members sign after."""

    inquiry_report: str
    breach_articles: str | None
    proposed_party_sanction: str | None
    proposed_admin_sanction: str | None
    proposed_handling: str
    amount_involved: Decimal | None = None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    if record.fact("case_track") in PARTY and not command["breach_articles"]:
        raise Refused("breach-articles-named", "纪委立案的须写明违反的条款，请填写。")
    must_add_up(command, record)
    return here(InquiryReportSubmitted(**as_said(command)))


STEP = Step(
    title="提交审查调查报告",
    command=SubmitInquiryReport,
    decide=decide,
    leads_to={InquiryReportSubmitted: Stage.REPORT_SIGNING},
    after=(Stage.FACTS_MET,),
)
