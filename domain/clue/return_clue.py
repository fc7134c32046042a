"""批准退回信访: the leader in charge agrees; the petition desk takes it back (检控规则 17)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import Stage
from domain.fields import BusinessDate, Text
from domain.record import Record
from domain.step import Answer, Context, Recordings, Step, here


class ReturnClue(Answer):
    occurred_on = BusinessDate("批准日期")
    approval_opinion = Text("批示意见", required=False)


@dataclass(frozen=True)
class ClueReturned:
    approval_opinion: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(ClueReturned(command["approval_opinion"]))


STEP = Step(
    title="批准退回信访",
    command=ReturnClue,
    decide=decide,
    leads_to={ClueReturned: Stage.RETURNED},
    after=(Stage.RETURN_PENDING,),
)
