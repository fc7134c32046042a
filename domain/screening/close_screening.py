"""结束排查: the round is over and what it showed is summed up (排查常态化)."""

from dataclasses import dataclass

from domain.fields import BusinessDate, Command, Text
from domain.screening import Stage
from domain.step import Step, says


class CloseScreening(Command):
    occurred_on = BusinessDate("结束日期")
    screening_result = Text("排查结果")


@dataclass(frozen=True)
class ScreeningClosed:
    screening_result: str


STEP = Step(
    title="结束矛盾纠纷排查",
    command=CloseScreening,
    decide=says(ScreeningClosed),
    leads_to={ScreeningClosed: Stage.CLOSED},
    after=(Stage.RUN,),
)
