"""批准直接了结: nothing to check; the clue is closed for the reason proposed (执纪规则 21)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import Stage
from domain.clue.dispositions import Round, other_than, proposed
from domain.fields import BusinessDate, Text
from domain.record import Record
from domain.step import Answer, Context, Recordings, Step, here


class ApproveClosure(Answer):
    occurred_on = BusinessDate("批准日期")
    approval_opinion = Text("批示意见", required=False)


@dataclass(frozen=True)
class ClosureApproved:
    disposition: str
    closing_reason: str
    approval_opinion: str | None
    round: Round


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    pending = proposed(record)
    return here(
        ClosureApproved(
            disposition=pending.disposition,
            closing_reason=pending.closing_reason,
            approval_opinion=command["approval_opinion"],
            round=pending.round,
        )
    )


STEP = Step(
    title="批准直接了结",
    command=ApproveClosure,
    decide=decide,
    leads_to={ClosureApproved: Stage.CLOSED},
    after=(Stage.DISPOSITION_PENDING,),
    closed_because=other_than("closed"),
)
