"""办结预警信息: it was checked, and what that showed is noted (本系统约定 6)."""

from dataclasses import dataclass

from domain.alert import Stage
from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Command, Text
from domain.step import Step, says


class CloseAlert(Command):
    occurred_on = BusinessDate("办结日期")
    alert_result = Choice("核查结果", CODES["alert_result"], secrecy=PUBLIC)
    alert_note = Text("核查情况")


@dataclass(frozen=True)
class AlertClosed:
    """Ends the period `alert-check`."""

    alert_result: str
    alert_note: str


STEP = Step(
    title="办结预警信息",
    command=CloseAlert,
    decide=says(AlertClosed),
    leads_to={AlertClosed: Stage.CLOSED},
    after=(Stage.RECEIVED,),
)
