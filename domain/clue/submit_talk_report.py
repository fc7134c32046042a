"""提交谈话函询报告: what came of it, and what the handler proposes (执纪规则 30)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import Stage
from domain.clue.lateness import must_explain
from domain.clue.measures import must_name_measure
from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Command, Text
from domain.record import Record
from domain.step import Context, Recordings, Step, as_said, here


class SubmitTalkReport(Command):
    occurred_on = BusinessDate("报告日期")
    proposed_outcome = Choice("拟办结果", CODES["talk_outcome"], secrecy=PUBLIC)
    proposed_measure = Choice(
        "拟采取的措施",
        CODES["first_form_measure"],
        secrecy=PUBLIC,
        required=False,
        hint="拟给予第一种形态处理的必填",
    )
    report_opinion = Text("报告及处理意见")
    late_reason = Text("超期原因", required=False, hint="超过期限才报告的必填")


@dataclass(frozen=True)
class TalkReportSubmitted:
    proposed_outcome: str
    proposed_measure: str | None
    report_opinion: str
    late_reason: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    must_name_measure(command["proposed_outcome"], command["proposed_measure"])
    must_explain(record, "talk-report", command["late_reason"], context)
    return here(TalkReportSubmitted(**as_said(command)))


STEP = Step(
    title="提交谈话函询报告",
    command=SubmitTalkReport,
    decide=decide,
    leads_to={TalkReportSubmitted: Stage.TALK_RESULT_PENDING},
    after=(Stage.TALK_DONE,),
)
