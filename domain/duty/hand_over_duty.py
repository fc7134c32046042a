"""变更责任人: another person now holds the duty; what was handed over is noted (本系统约定)."""

from dataclasses import dataclass

from domain.duty import Stage
from domain.fields import PERSON, BusinessDate, Command, Line, Text
from domain.step import Step, says


class HandOverDuty(Command):
    occurred_on = BusinessDate("变更日期")
    responsible_person = Line("责任人", secrecy=PERSON, max_length=50)
    hand_over_note = Text("交接说明")


@dataclass(frozen=True)
class DutyHandedOver:
    responsible_person: str
    hand_over_note: str


STEP = Step(
    title="变更责任人",
    command=HandOverDuty,
    decide=says(DutyHandedOver),
    leads_to={DutyHandedOver: None},
    after=(Stage.IN_FORCE,),
    aside=True,
)
