"""撤回更正: a restatement that proves needless is dropped; what was accepted stands again."""

from dataclasses import dataclass
from typing import Any

from domain.fields import BusinessDate, Command, Text
from domain.record import Record
from domain.statistical_return import Stage
from domain.statistical_return.figures import FrozenFigures, accepted_return, refrozen
from domain.statistical_return.restate_return import closed_because
from domain.step import Context, Recordings, Step, here


class WithdrawRestatement(Command):
    occurred_on = BusinessDate("撤回日期")
    reason = Text("撤回理由")


@dataclass(frozen=True)
class RestatementWithdrawn(FrozenFigures):
    reason: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    stands = refrozen(accepted_return(record))
    return here(RestatementWithdrawn(reason=command["reason"], **stands))


STEP = Step(
    title="撤回更正",
    command=WithdrawRestatement,
    decide=decide,
    leads_to={RestatementWithdrawn: Stage.ACCEPTED},
    after=(Stage.COMPILED, Stage.CHECKED, Stage.SENT_BACK),
    closed_because=closed_because,
)
