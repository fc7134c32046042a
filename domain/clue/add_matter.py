"""批准新增核实事项: from now on it belongs to what is verified (监察条例 178)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import Stage
from domain.clue.matters import while_one_waits
from domain.fields import BusinessDate, Text
from domain.record import Record
from domain.step import Answer, Context, Recordings, Step, here


class AddMatter(Answer):
    occurred_on = BusinessDate("批准日期")
    approval_opinion = Text("批示意见", required=False)


@dataclass(frozen=True)
class MatterAdded:
    approval_opinion: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(MatterAdded(command["approval_opinion"]))


STEP = Step(
    title="批准新增核实事项",
    command=AddMatter,
    decide=decide,
    leads_to={MatterAdded: None},
    after=(Stage.VERIFYING,),
    closed_because=while_one_waits,
)
