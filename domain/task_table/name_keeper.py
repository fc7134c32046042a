"""明确专管人员: one person keeps the supervision platform (专人专管, 本系统约定)."""

from dataclasses import dataclass

from domain.fields import PERSON, BusinessDate, Command, Line
from domain.step import Step, says
from domain.task_table import Stage


class NameKeeper(Command):
    occurred_on = BusinessDate("明确日期")
    platform_keeper = Line("平台专管人员", secrecy=PERSON, max_length=50, hint="换人的再登记一次")


@dataclass(frozen=True)
class KeeperNamed:
    platform_keeper: str


STEP = Step(
    title="明确专管人员",
    command=NameKeeper,
    decide=says(KeeperNamed),
    leads_to={KeeperNamed: None},
    after=(Stage.IN_FORCE,),
    aside=True,
)
