"""登记执行事项: one thing done to carry out a sanction: post, pay, file, assets (处分条例 44)."""

from dataclasses import dataclass
from typing import Any, ClassVar

from domain.case import EVER_FILED
from domain.case.formalities import must_explain_formalities, nothing_to_execute
from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Command, Flag, Line, Text
from domain.record import Record
from domain.step import Context, Recordings, Step, as_said, here


class RecordExecutionItem(Command):
    occurred_on = BusinessDate("执行日期")
    execution_item = Choice("执行事项", CODES["execution_item"], secrecy=PUBLIC)
    executed_by = Line("执行单位")
    execution_note = Text("执行情况")
    formalities_done = Flag("职务、工资和待遇变更手续是否已全部办结")
    late_reason = Text("超期原因", required=False, hint="超过期限才办结手续的必填")


@dataclass(frozen=True)
class ExecutionItemRecorded:
    execution_item: str
    executed_by: str
    execution_note: str
    formalities_done: bool
    late_reason: str | None


@dataclass(frozen=True)
class FormalitiesCompleted:
    """Recorded beside the last item; ends the periods for formalities."""

    TITLE: ClassVar[str] = "变更手续办结"
    formalities_done: bool


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    item = ExecutionItemRecorded(**as_said(command))
    if not item.formalities_done:
        return here(item)
    must_explain_formalities(record, item.late_reason, context)
    return here(item, FormalitiesCompleted(item.formalities_done))


STEP = Step(
    title="登记执行事项",
    command=RecordExecutionItem,
    decide=decide,
    leads_to={ExecutionItemRecorded: None, FormalitiesCompleted: None},
    after=EVER_FILED,
    closed_because=nothing_to_execute,
    aside=True,
)
