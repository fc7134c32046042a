"""终止责任: the duty is held no longer, and by nobody else either (本系统约定)."""

from dataclasses import dataclass

from domain.duty import Stage
from domain.fields import BusinessDate, Command, Text
from domain.step import Step, says


class EndDuty(Command):
    occurred_on = BusinessDate("终止日期")
    reason = Text("终止原因")


@dataclass(frozen=True)
class DutyEnded:
    reason: str


STEP = Step(
    title="终止责任",
    command=EndDuty,
    decide=says(DutyEnded),
    leads_to={DutyEnded: Stage.ENDED},
    after=(Stage.IN_FORCE,),
    aside=True,
)
