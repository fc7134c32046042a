"""兑现承诺: what was promised has been done (本系统约定 6)."""

from dataclasses import dataclass

from domain.fields import BusinessDate, Command, Text
from domain.promise import Stage
from domain.step import Step, says


class FulfilPromise(Command):
    occurred_on = BusinessDate("兑现日期")
    promise_result = Text("兑现情况")


@dataclass(frozen=True)
class PromiseFulfilled:
    promise_result: str


STEP = Step(
    title="兑现承诺",
    command=FulfilPromise,
    decide=says(PromiseFulfilled),
    leads_to={PromiseFulfilled: Stage.FULFILLED},
    after=(Stage.MADE,),
)
