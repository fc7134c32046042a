"""退回补充证据: the review's month stands still meanwhile (执纪规则 55; 监察条例 196)."""

from dataclasses import dataclass
from typing import Any

from domain.case import Stage
from domain.fields import BusinessDate, Command, Text
from domain.record import Record
from domain.step import Context, Recordings, Step, here


class ReturnSupplement(Command):
    occurred_on = BusinessDate("批准退回日期")
    evidence_gaps = Text("需补充的证据", hint="一行写一项")


@dataclass(frozen=True)
class SupplementOrdered:
    evidence_gaps: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(SupplementOrdered(command["evidence_gaps"]))


STEP = Step(
    title="退回补充证据",
    command=ReturnSupplement,
    decide=decide,
    leads_to={SupplementOrdered: Stage.SUPPLEMENTING},
    after=(Stage.IN_REVIEW,),
)
