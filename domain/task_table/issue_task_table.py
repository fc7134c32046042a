"""印发任务分解表: the tasks of a year are laid down with goal, unit and person (主体责任规定)."""

from dataclasses import dataclass
from typing import Annotated, Any

from domain.fields import PUBLIC, BusinessDate, Command, DocumentNumber, Line, Text, Whole
from domain.record import Record
from domain.step import Context, Fact, Recordings, Series, Step, as_said, here
from domain.task_table import Stage


class IssueTaskTable(Command):
    occurred_on = BusinessDate("印发日期")
    table_year = Whole("年度", minimum=2000, maximum=2100, secrecy=PUBLIC)
    table_title = Line("任务分解表名称", max_length=100, secrecy=PUBLIC)
    table_document = DocumentNumber("印发文号", secrecy=PUBLIC, hint="例如 某党发〔2026〕2号")
    table_text = Text("目标和任务")


@dataclass(frozen=True)
class TaskTableIssued:
    table_number: Annotated[str, Fact("任务分解表编号", PUBLIC)]
    table_year: int
    table_title: str
    table_document: str
    table_text: str
    table_version: Annotated[int, Fact("版本", PUBLIC)]


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    number = context.numbered("分解")
    return here(TaskTableIssued(number, **as_said(command), table_version=1))


STEP = Step(
    title="印发任务分解表",
    command=IssueTaskTable,
    decide=decide,
    leads_to={TaskTableIssued: Stage.IN_FORCE},
    series=Series("table_number"),
    reserves=("table_number",),
)
