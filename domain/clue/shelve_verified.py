"""初核后暂存: not ripe yet; it is looked at again at regular intervals (执纪规则 20, 35)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import Stage
from domain.fields import BusinessDate, Text
from domain.record import Record
from domain.step import Answer, Context, Recordings, Step, here


class ShelveVerified(Answer):
    occurred_on = BusinessDate("批准日期")
    reason = Text("暂存理由")


@dataclass(frozen=True)
class VerifiedClueShelved:
    """Starts the period `shelved-reexamination`."""

    reason: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(VerifiedClueShelved(command["reason"]))


STEP = Step(
    title="初核后暂存待查",
    command=ShelveVerified,
    decide=decide,
    leads_to={VerifiedClueShelved: Stage.SHELVED},
    after=(Stage.VERIFICATION_RESULT_PENDING,),
)
