"""处理不规范情形: what was wrong with the decision has been put right (本系统约定)."""

from dataclasses import dataclass

from domain.fields import BusinessDate, Command, Text
from domain.major_decision import Stage
from domain.step import Step, says


class SettleIrregularity(Command):
    occurred_on = BusinessDate("处理日期")
    irregularity_outcome = Text("处理和纠正情况")


@dataclass(frozen=True)
class IrregularitySettled:
    irregularity_outcome: str


STEP = Step(
    title="处理不规范情形",
    command=SettleIrregularity,
    decide=says(IrregularitySettled),
    leads_to={IrregularitySettled: Stage.SETTLED},
    after=(Stage.IRREGULAR,),
)
