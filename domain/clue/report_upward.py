"""向上级报告: what must be reported to the higher commission beside the handling (执纪规则 22)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import OPEN
from domain.fields import BusinessDate, Command, DocumentNumber, Line, Text
from domain.record import Record
from domain.step import Context, Recordings, Step, here


class ReportUpward(Command):
    occurred_on = BusinessDate("报告日期")
    upward_report_number = DocumentNumber("报告文号")
    reported_to = Line("报告对象", hint="如县纪委监委、镇党委")
    upward_report = Text("报告事项")


@dataclass(frozen=True)
class ReportedUpward:
    upward_report_number: str
    reported_to: str
    upward_report: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(
        ReportedUpward(
            upward_report_number=command["upward_report_number"],
            reported_to=command["reported_to"],
            upward_report=command["upward_report"],
        )
    )


STEP = Step(
    title="向上级报告",
    command=ReportUpward,
    decide=decide,
    leads_to={ReportedUpward: None},
    after=OPEN,
    aside=True,
)
