"""提交初核报告: what was found, what is proposed; the team now signs it (执纪规则 35)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import Stage
from domain.clue.lateness import must_explain
from domain.clue.matters import while_none_waits
from domain.clue.measures import must_name_measure
from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Command, Flag, Text
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, as_said, here


class SubmitVerificationReport(Command):
    occurred_on = BusinessDate("报告日期")
    truth_found = Choice("属实情况", CODES["truth_found"], secrecy=PUBLIC)
    faced_person = Flag("是否与本人核实", secrecy=PUBLIC)
    self_confessed = Flag("本人是否主动交代", secrecy=PUBLIC)
    verification_outcome = Choice("拟办结果", CODES["verification_outcome"], secrecy=PUBLIC)
    proposed_measure = Choice(
        "拟采取的措施",
        CODES["first_form_measure"],
        secrecy=PUBLIC,
        required=False,
        hint="拟给予第一种形态处理的必填",
    )
    report_opinion = Text("报告及处理意见", hint="写明反映的问题、依据、核实结果、疑点和建议")
    late_reason = Text("超期原因", required=False, hint="设有初核期限、超过才报告的必填")


@dataclass(frozen=True)
class VerificationReportSubmitted:
    truth_found: str
    faced_person: bool
    self_confessed: bool
    verification_outcome: str
    proposed_measure: str | None
    report_opinion: str
    late_reason: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    if record.fact("handler") not in record.fact("team"):
        raise Refused("verification-by-two", "核查组须包括承办人，请先调整核查组。")
    must_name_measure(command["verification_outcome"], command["proposed_measure"])
    must_explain(record, "verification-report", command["late_reason"], context)
    return here(VerificationReportSubmitted(**as_said(command)))


STEP = Step(
    title="提交初核报告",
    command=SubmitVerificationReport,
    decide=decide,
    leads_to={VerificationReportSubmitted: Stage.VERIFICATION_REPORT_SIGNING},
    after=(Stage.VERIFYING,),
    closed_because=while_none_waits,
)
