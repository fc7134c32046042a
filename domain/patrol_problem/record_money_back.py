"""登记清退资金: money that putting the problem right has brought back (本系统约定 6)."""

from dataclasses import dataclass

from domain.money_back import MoneyBackFacts, RecordMoneyBack
from domain.patrol_problem import Stage
from domain.step import Step, says


@dataclass(frozen=True)
class MoneyBackRecorded(MoneyBackFacts):
    pass


STEP = Step(
    title="登记清退资金",
    command=RecordMoneyBack,
    decide=says(MoneyBackRecorded),
    leads_to={MoneyBackRecorded: None},
    after=(Stage.LISTED, Stage.REPORTED, Stage.CONTINUED, Stage.FIXED),
    aside=True,
)
