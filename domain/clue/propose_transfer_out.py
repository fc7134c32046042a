"""提出移送: the clue is not the township's; the clue manager proposes whose (执纪规则 7, 20)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import Stage
from domain.clue.propose_distribution import TOWNSHIP
from domain.clue.way_back import HANDLED_HERE
from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Command, Line, Text
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, here


class ProposeTransferOut(Command):
    occurred_on = BusinessDate("提出日期")
    transfer_reason = Choice("移送原因", CODES["transfer_reason"], secrecy=PUBLIC)
    receiving_organ = Line("接收机关")
    reason = Text("移送理由")


@dataclass(frozen=True)
class TransferOutProposed:
    transfer_reason: str
    receiving_organ: str
    reason: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    managed_here = record.fact("management_authority") in TOWNSHIP
    if managed_here and command["transfer_reason"] == "higher_management":
        sentence = "被反映人属乡镇管理，移送原因不是由上级管理，请另选原因或更正干部管理权限。"
        raise Refused("competence-township-managed", sentence)
    return here(
        TransferOutProposed(
            transfer_reason=command["transfer_reason"],
            receiving_organ=command["receiving_organ"],
            reason=command["reason"],
        )
    )


STEP = Step(
    title="提出移送",
    command=ProposeTransferOut,
    decide=decide,
    leads_to={TransferOutProposed: Stage.TRANSFER_PENDING},
    after=HANDLED_HERE,
    aside=True,
)
