"""审核立案: the commission's secretary examines the report before it goes on (执纪规则 38)."""

from dataclasses import dataclass
from typing import Any

from domain.case import Stage
from domain.case.filing import examination
from domain.fields import BusinessDate, Text
from domain.record import Record
from domain.step import Answer, Context, Recordings, Refused, Step, here


class EndorseFiling(Answer):
    occurred_on = BusinessDate("审核日期")
    approval_opinion = Text("审核意见", required=False)


@dataclass(frozen=True)
class FilingEndorsed:
    approval_opinion: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(FilingEndorsed(command["approval_opinion"]))


def already_examined(record: Record, context: Context) -> Refused | None:
    """One examination is enough for one report."""
    if examination(record) is None:
        return None
    return Refused("filing-examined-first", "立案呈批报告已审核，请报请批准立案。", "stage")


STEP = Step(
    title="审核立案",
    command=EndorseFiling,
    decide=decide,
    leads_to={FilingEndorsed: None},
    after=(Stage.FILING_PENDING,),
    closed_because=already_examined,
)
