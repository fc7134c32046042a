"""退回信访: every clue came back, without substance or for others to handle (检控规则 17)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import Stage as ClueStage
from domain.fields import BusinessDate, Command, Text
from domain.petition import Stage
from domain.petition.its_clues import read_clues, standing_clues
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, here


class ReturnToIntake(Command):
    occurred_on = BusinessDate("退回信访日期")
    reason = Text("退回理由")


@dataclass(frozen=True)
class PetitionReturned:
    reason: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    stages = {clue.stage for clue in standing_clues(context)}
    if context.restating is None and stages != {ClueStage.RETURNED}:
        sentence = "移送的线索尚未全部退回，请先逐件办理退回。"
        raise Refused("returned-with-all-clues", sentence, "stage")
    return here(PetitionReturned(command["reason"]))


STEP = Step(
    title="退回信访重新处理",
    command=ReturnToIntake,
    decide=decide,
    leads_to={PetitionReturned: Stage.REGISTERED},
    after=(Stage.HANDED_OVER,),
    reads=read_clues,
)
