"""退回立案呈批: the report does not bear a filing yet (执纪规则 38)."""

from dataclasses import dataclass
from typing import Any

from domain.case import Stage
from domain.fields import BusinessDate, Text
from domain.record import Record
from domain.step import Answer, Context, Recordings, Step, here


class RejectFiling(Answer):
    occurred_on = BusinessDate("退回日期")
    reason = Text("退回理由")


@dataclass(frozen=True)
class FilingRejected:
    reason: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(FilingRejected(command["reason"]))


STEP = Step(
    title="退回立案呈批",
    command=RejectFiling,
    decide=decide,
    leads_to={FilingRejected: Stage.FILING_PROPOSED},
    after=(Stage.FILING_PENDING,),
)
