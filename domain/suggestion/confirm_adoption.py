"""确认采纳情况: how far the unit did what was suggested (本系统约定 6)."""

from dataclasses import dataclass

from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Command, Text
from domain.step import Step, says
from domain.suggestion import Stage


class ConfirmAdoption(Command):
    occurred_on = BusinessDate("确认日期")
    suggestion_adoption = Choice("采纳情况", CODES["suggestion_adoption"], secrecy=PUBLIC)
    adoption_note = Text("说明", required=False, hint="未全部采纳的写明原因")


@dataclass(frozen=True)
class AdoptionConfirmed:
    suggestion_adoption: str
    adoption_note: str | None


STEP = Step(
    title="确认采纳情况",
    command=ConfirmAdoption,
    decide=says(AdoptionConfirmed),
    leads_to={AdoptionConfirmed: Stage.CLOSED},
    after=(Stage.REPLIED,),
)
