"""签收任务: whoever is responsible has taken the task on (本系统约定)."""

from dataclasses import dataclass

from domain.fields import BusinessDate, Command
from domain.step import Step, says
from domain.task import Stage


class ConfirmReceipt(Command):
    occurred_on = BusinessDate("签收日期")


@dataclass(frozen=True)
class ReceiptConfirmed:
    pass


STEP = Step(
    title="签收任务",
    command=ConfirmReceipt,
    decide=says(ReceiptConfirmed),
    leads_to={ReceiptConfirmed: Stage.CONFIRMED},
    after=(Stage.ASSIGNED,),
)
