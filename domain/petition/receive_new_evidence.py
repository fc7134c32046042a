"""接收新证据: the reporter brings something new, and it is checked (检控规则 27)."""

from dataclasses import dataclass
from typing import Any

from domain.fields import INFORMANT, BusinessDate, Command, Text
from domain.petition import Stage
from domain.record import Record
from domain.step import Context, Recordings, Step, here


class ReceiveNewEvidence(Command):
    occurred_on = BusinessDate("接收日期")
    evidence_brought = Text("新的证据和线索", secrecy=INFORMANT)


@dataclass(frozen=True)
class NewEvidenceReceived:
    """The item may be handed over again."""

    evidence_brought: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(NewEvidenceReceived(command["evidence_brought"]))


STEP = Step(
    title="接收新证据",
    command=ReceiveNewEvidence,
    decide=decide,
    leads_to={NewEvidenceReceived: Stage.HANDED_OVER},
    after=(Stage.ANSWERED,),
)
