"""修订任务分解表: another document changes the table: its next version (本系统约定)."""

from dataclasses import dataclass
from typing import Annotated, Any

from domain.fields import PUBLIC, BusinessDate, Command, DocumentNumber, Text
from domain.record import Record
from domain.step import Context, Fact, Recordings, Step, as_said, here
from domain.task_table import Stage


class ReviseTaskTable(Command):
    occurred_on = BusinessDate("修订日期")
    table_document = DocumentNumber("印发文号", secrecy=PUBLIC, hint="例如 某党发〔2026〕2号")
    table_change = Text("修订内容")


@dataclass(frozen=True)
class TaskTableRevised:
    table_document: str
    table_change: str
    table_version: Annotated[int, Fact("版本", PUBLIC)]


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    version = record.fact("table_version") + 1
    return here(TaskTableRevised(**as_said(command), table_version=version))


STEP = Step(
    title="修订任务分解表",
    command=ReviseTaskTable,
    decide=decide,
    leads_to={TaskTableRevised: None},
    after=(Stage.IN_FORCE,),
    aside=True,
)
