"""不予立案: what was proposed is given up; the clue goes back to its handler (执纪规则 35, 38)."""

from dataclasses import dataclass
from typing import Any

from domain.case import Stage
from domain.fields import BusinessDate, Command, Text
from domain.record import Record
from domain.step import Context, Recordings, Step, here


class AbandonFiling(Command):
    occurred_on = BusinessDate("决定日期")
    reason = Text("不予立案理由")


@dataclass(frozen=True)
class FilingAbandoned:
    reason: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(FilingAbandoned(command["reason"]))


STEP = Step(
    title="不予立案",
    command=AbandonFiling,
    decide=decide,
    leads_to={FilingAbandoned: Stage.NOT_FILED},
    after=(Stage.FILING_PROPOSED,),
)
