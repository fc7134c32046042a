"""提交复查报告: what the team found, and what it proposes (执纪规则 59; 政务处分法 57-59)."""

from dataclasses import dataclass
from typing import Any

from domain.appeal import Stage
from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Command, Text
from domain.record import Record
from domain.step import Context, Recordings, Step, as_said, here


class SubmitAppealReport(Command):
    occurred_on = BusinessDate("报告日期")
    proposed_appeal_outcome = Choice("拟处理结果", CODES["appeal_outcome"], secrecy=PUBLIC)
    appeal_findings = Text("复查情况及处理意见")


@dataclass(frozen=True)
class AppealReportSubmitted:
    proposed_appeal_outcome: str
    appeal_findings: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(AppealReportSubmitted(**as_said(command)))


STEP = Step(
    title="提交复查报告",
    command=SubmitAppealReport,
    decide=decide,
    leads_to={AppealReportSubmitted: Stage.DECISION_PENDING},
    after=(Stage.REVIEWING,),
)
