"""不予新增核实事项: the verification keeps to what was approved (监察条例 178)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import Stage
from domain.clue.matters import while_one_waits
from domain.fields import BusinessDate, Text
from domain.record import Record
from domain.step import Answer, Context, Recordings, Step, here


class RejectMatter(Answer):
    occurred_on = BusinessDate("批复日期")
    reason = Text("不予新增的理由")


@dataclass(frozen=True)
class MatterRejected:
    reason: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(MatterRejected(command["reason"]))


STEP = Step(
    title="不予新增核实事项",
    command=RejectMatter,
    decide=decide,
    leads_to={MatterRejected: None},
    after=(Stage.VERIFYING,),
    closed_because=while_one_waits,
)
