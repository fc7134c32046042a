"""报告执行情况: to the body that decided or approved, within six months (处分条例 45)."""

from dataclasses import dataclass
from typing import Any

from domain.case import Stage
from domain.case.formalities import still_due
from domain.case.sanctions import standing
from domain.clue.lateness import must_explain
from domain.fields import BusinessDate, Command, Line, Text
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, as_said, here


class ReportExecution(Command):
    occurred_on = BusinessDate("报告日期")
    reported_to = Line("报告对象", hint="作出或者批准处分决定的机关")
    execution_report = Text("执行情况报告")
    allowance_note = Text("补贴扣减情况", required=False, hint="村（社区）管理人员受政务处分的必填")
    late_reason = Text("超期原因", required=False, hint="超过六个月才报告的必填")


@dataclass(frozen=True)
class ExecutionReported:
    reported_to: str
    execution_report: str
    allowance_note: str | None
    late_reason: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    village = record.fact("person_category") == "village_manager"
    if village and standing(record).admin_sanction and not command["allowance_note"]:
        sentence = "村（社区）管理人员受政务处分的，应当减发或者扣发补贴，请填写扣减情况。"
        raise Refused("village-allowance-reduced", sentence)
    must_explain(record, "execution-report", command["late_reason"], context)
    return here(ExecutionReported(**as_said(command)))


STEP = Step(
    title="报告执行情况",
    command=ReportExecution,
    decide=decide,
    leads_to={ExecutionReported: Stage.EXECUTED},
    after=(Stage.EXECUTING,),
    closed_because=still_due,
)
