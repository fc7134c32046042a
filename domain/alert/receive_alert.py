"""接收预警信息: a platform has pushed one, to be checked by a day (本系统约定 6)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from domain.alert import Stage
from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choices, Command, Day, Line, Text
from domain.record import Record
from domain.step import Context, Fact, Recordings, Series, Step, as_said, here


class ReceiveAlert(Command):
    occurred_on = BusinessDate("接收日期")
    alert_platform = Line("推送平台", secrecy=PUBLIC, max_length=50)
    alert_text = Text("预警内容")
    due_on = Day("完成期限", secrecy=PUBLIC, hint="核查办结的期限")
    work_fields = Choices("重点领域", CODES["work_field"], secrecy=PUBLIC, required=False)


@dataclass(frozen=True)
class AlertReceived:
    """Starts the period `alert-check`."""

    alert_number: Annotated[str, Fact("预警编号", PUBLIC)]
    alert_platform: str
    alert_text: str
    due_on: date
    work_fields: tuple[str, ...] | None = None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(AlertReceived(context.numbered("预警"), **as_said(command)))


STEP = Step(
    title="接收预警信息",
    command=ReceiveAlert,
    decide=decide,
    leads_to={AlertReceived: Stage.RECEIVED},
    series=Series("alert_number"),
    reserves=("alert_number",),
)
