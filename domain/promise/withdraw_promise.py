"""撤回承诺: what was promised will not be done (本系统约定 6)."""

from dataclasses import dataclass

from domain.fields import BusinessDate, Command, Text
from domain.promise import Stage
from domain.step import Step, says


class WithdrawPromise(Command):
    occurred_on = BusinessDate("撤回日期")
    reason = Text("撤回理由")


@dataclass(frozen=True)
class PromiseWithdrawn:
    reason: str


STEP = Step(
    title="撤回承诺",
    command=WithdrawPromise,
    decide=says(PromiseWithdrawn),
    leads_to={PromiseWithdrawn: Stage.WITHDRAWN},
    after=(Stage.MADE,),
)
