"""提请审定: the report is written and goes to the secretary (本系统约定 6)."""

from dataclasses import dataclass
from typing import Any

from domain.codes import CODES
from domain.fields import BusinessDate, Command, Text
from domain.record import Record
from domain.report_text import Stage
from domain.report_text.paragraphs import paragraphs_of
from domain.step import Context, Recordings, Refused, Step, as_said, here

# What the system only suggests from the data: people must have settled how it reads.
SETTLED_BY_PEOPLE = tuple(id for id in CODES["report_section"].codes if id.startswith("problem_"))


class SubmitReport(Command):
    occurred_on = BusinessDate("提请日期")
    report_note = Text("说明", required=False)


@dataclass(frozen=True)
class ReportSubmitted:
    report_note: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    written = paragraphs_of(record)
    open_ = [id for id in SETTLED_BY_PEOPLE if id not in written]
    # What a correction decides anew was put forward with what was written then.
    if open_ and context.restating is None:
        titles = "、".join(map(CODES["report_section"].title_of, open_))
        sentence = f"“{titles}”还是系统拟的草稿，请先核定或者改写这几段。"
        raise Refused("report-drafts-settled", sentence)
    return here(ReportSubmitted(**as_said(command)))


STEP = Step(
    title="提请审定年度报告",
    command=SubmitReport,
    decide=decide,
    leads_to={ReportSubmitted: Stage.SUBMITTED},
    after=(Stage.DRAFTING,),
)
