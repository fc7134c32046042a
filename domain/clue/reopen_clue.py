"""重启线索: a closed clue is taken up again on new evidence only (执纪规则 20, 21)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import Stage
from domain.fields import BusinessDate, Command, Text
from domain.record import Record
from domain.step import Context, Recordings, Step, here


class ReopenClue(Command):
    occurred_on = BusinessDate("重启日期")
    new_evidence = Text("新证据", hint="写明新证据的内容；没有新证据的不得重启")
    reason = Text("重启理由")


@dataclass(frozen=True)
class ClueReopened:
    """Starts the period `disposition-opinion` anew; what it will count as is decided anew."""

    new_evidence: str
    reason: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(ClueReopened(command["new_evidence"], command["reason"]))


STEP = Step(
    title="重启线索",
    command=ReopenClue,
    decide=decide,
    leads_to={ClueReopened: Stage.ASSESSING},
    after=(Stage.CLOSED,),
    aside=True,
)
