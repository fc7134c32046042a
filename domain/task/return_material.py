"""退回材料: the material is not good enough and is to be sent again (本系统约定)."""

from dataclasses import dataclass

from domain.fields import BusinessDate, Text
from domain.step import Answer, Step, says
from domain.task import Stage


class ReturnMaterial(Answer):
    occurred_on = BusinessDate("退回日期")
    reason = Text("退回理由")


@dataclass(frozen=True)
class MaterialReturned:
    reason: str


STEP = Step(
    title="退回材料",
    command=ReturnMaterial,
    decide=says(MaterialReturned),
    leads_to={MaterialReturned: Stage.RETURNED},
    after=(Stage.SUBMITTED,),
)
