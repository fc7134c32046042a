"""剖析案件: why it came to a case, and what gaps it shows (本系统约定 6)."""

from dataclasses import dataclass
from typing import Annotated, Any

from domain.fields import PUBLIC, BusinessDate, Command, Line, Reference, Text
from domain.lesson import Stage
from domain.record import Record
from domain.step import Context, Fact, Recordings, Series, Step, as_said, here


class AnalyseCase(Command):
    occurred_on = BusinessDate("剖析日期")
    lesson_case_id = Reference("剖析的案件", kind="case", required=False, hint="上级通报的案件不选")
    lesson_title = Line("剖析主题")
    lesson_text = Text("案件剖析")
    lesson_gaps = Text("暴露的问题和漏洞")


@dataclass(frozen=True)
class CaseAnalysed:
    lesson_number: Annotated[str, Fact("以案促改编号", PUBLIC)]
    lesson_case_id: str | None
    lesson_title: str
    lesson_text: str
    lesson_gaps: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(CaseAnalysed(context.numbered("促"), **as_said(command)))


STEP = Step(
    title="剖析案件",
    command=AnalyseCase,
    decide=decide,
    leads_to={CaseAnalysed: Stage.ANALYSED},
    series=Series("lesson_number"),
    reserves=("lesson_number",),
)
