"""登记不规范情形: the decision was not made as it must be (党内监督条例)."""

from dataclasses import dataclass

from domain.fields import PUBLIC, BusinessDate, Command, Reference, Text
from domain.major_decision import Stage
from domain.step import Step, says


class MarkIrregularity(Command):
    occurred_on = BusinessDate("发现日期")
    irregularity = Text("不规范情形")
    problem_id = Reference(
        "监督发现的问题",
        kind="problem",
        secrecy=PUBLIC,
        required=False,
        hint="先登记问题，再在这里选；不登记的不选",
    )


@dataclass(frozen=True)
class IrregularityMarked:
    irregularity: str
    problem_id: str | None


STEP = Step(
    title="登记不规范情形",
    command=MarkIrregularity,
    decide=says(IrregularityMarked),
    leads_to={IrregularityMarked: Stage.IRREGULAR},
    after=(Stage.RECORDED,),
    aside=True,
)
