"""取消廉政教育: a session that was planned will not be held (本系统约定 6)."""

from dataclasses import dataclass

from domain.education import Stage
from domain.fields import BusinessDate, Command, Text
from domain.step import Step, says


class CancelSession(Command):
    occurred_on = BusinessDate("取消日期")
    reason = Text("取消理由")


@dataclass(frozen=True)
class SessionCancelled:
    reason: str


STEP = Step(
    title="取消廉政教育",
    command=CancelSession,
    decide=says(SessionCancelled),
    leads_to={SessionCancelled: Stage.CANCELLED},
    after=(Stage.PLANNED,),
)
