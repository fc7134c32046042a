"""总结一岗双责清单: the year is over; what was done is summed up (本系统约定)."""

from dataclasses import dataclass

from domain.duty_list import Stage
from domain.fields import BusinessDate, Command, Text
from domain.step import Step, says


class ConcludeDutyList(Command):
    occurred_on = BusinessDate("总结日期")
    duty_outcome = Text("年度落实情况")


@dataclass(frozen=True)
class DutyListConcluded:
    duty_outcome: str


STEP = Step(
    title="总结一岗双责清单",
    command=ConcludeDutyList,
    decide=says(DutyListConcluded),
    leads_to={DutyListConcluded: Stage.CONCLUDED},
    after=(Stage.IN_FORCE,),
    aside=True,  # it belongs to a season: no work list waits for it all year
)
