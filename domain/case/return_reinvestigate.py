"""退回重新审查调查: the main facts are unclear (执纪规则 55)."""

from dataclasses import dataclass
from typing import Any

from domain.case import Stage
from domain.case.review_origin import without_inquiry
from domain.fields import BusinessDate, Command, Text
from domain.record import Record
from domain.step import Context, Recordings, Step, here


class ReturnReinvestigate(Command):
    occurred_on = BusinessDate("批准退回日期")
    reason = Text("事实不清、证据不足之处")


@dataclass(frozen=True)
class ReinvestigationOrdered:
    """Ends the period `case-review`; it starts anew when the case is accepted again."""

    reason: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(ReinvestigationOrdered(command["reason"]))


STEP = Step(
    title="退回重新审查调查",
    command=ReturnReinvestigate,
    decide=decide,
    leads_to={ReinvestigationOrdered: Stage.INVESTIGATING},
    after=(Stage.IN_REVIEW,),
    closed_because=without_inquiry,
)
