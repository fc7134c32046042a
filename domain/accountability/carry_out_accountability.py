"""执行问责决定: the decision is made known and carried out (问责条例)."""

from dataclasses import dataclass

from domain.accountability import Stage
from domain.fields import BusinessDate, Command, Text
from domain.step import Step, says


class CarryOutAccountability(Command):
    occurred_on = BusinessDate("执行日期")
    accountability_result = Text("执行情况", hint="宣布范围、检查整改、手续办理")


@dataclass(frozen=True)
class AccountabilityCarriedOut:
    accountability_result: str


STEP = Step(
    title="执行问责决定",
    command=CarryOutAccountability,
    decide=says(AccountabilityCarriedOut),
    leads_to={AccountabilityCarriedOut: Stage.CARRIED_OUT},
    after=(Stage.DECIDED,),
)
