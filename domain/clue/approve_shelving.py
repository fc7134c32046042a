"""批准暂存待查: the clue waits; it is looked at again at regular intervals (执纪规则 20, 21)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import Stage
from domain.clue.dispositions import Round, other_than, proposed
from domain.fields import BusinessDate, Text
from domain.record import Record
from domain.step import Answer, Context, Recordings, Step, here


class ApproveShelving(Answer):
    occurred_on = BusinessDate("批准日期")
    approval_opinion = Text("批示意见", required=False)


@dataclass(frozen=True)
class ShelvingApproved:
    """Starts the period `shelved-reexamination`."""

    disposition: str
    approval_opinion: str | None
    round: Round


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    pending = proposed(record)
    return here(ShelvingApproved(pending.disposition, command["approval_opinion"], pending.round))


STEP = Step(
    title="批准暂存待查",
    command=ApproveShelving,
    decide=decide,
    leads_to={ShelvingApproved: Stage.SHELVED},
    after=(Stage.DISPOSITION_PENDING,),
    closed_because=other_than("shelved"),
)
