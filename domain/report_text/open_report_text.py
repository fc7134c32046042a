"""起草年度报告: the text of one year's report is begun, one for each unit (本系统约定 6)."""

from dataclasses import dataclass
from typing import Annotated, Any

from domain.fields import PUBLIC, BusinessDate, Command, Whole
from domain.record import Record
from domain.report_text import Stage
from domain.step import Context, Fact, Recordings, Refused, Step, here


class OpenReportText(Command):
    occurred_on = BusinessDate("起草日期")
    report_year = Whole("报告年度", minimum=2000, maximum=2100, secrecy=PUBLIC)


@dataclass(frozen=True)
class ReportTextOpened:
    report_text_number: Annotated[str, Fact("年度报告编号", PUBLIC)]
    report_year: int


def number_of(unit: str, year: int) -> str:
    """What the text of a unit's year goes by; nothing else does, so that there is one."""
    return f"{unit}年报〔{year}〕"


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    year = command["report_year"]
    if year > context.occurred_on.year:
        raise Refused("report-year-begun", f"{year}年还没有开始，请核对报告年度。")
    return here(ReportTextOpened(number_of(context.unit, year), year))


STEP = Step(
    title="起草年度报告",
    command=OpenReportText,
    decide=decide,
    leads_to={ReportTextOpened: Stage.DRAFTING},
    reserves=("report_text_number",),
)
