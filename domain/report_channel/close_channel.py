"""停用举报渠道: it is taken out of service (本系统约定 6)."""

from dataclasses import dataclass

from domain.fields import BusinessDate, Command, Text
from domain.report_channel import Stage
from domain.step import Step, says


class CloseChannel(Command):
    occurred_on = BusinessDate("停用日期")
    reason = Text("停用原因")


@dataclass(frozen=True)
class ChannelClosed:
    reason: str


STEP = Step(
    title="停用举报渠道",
    command=CloseChannel,
    decide=says(ChannelClosed),
    leads_to={ChannelClosed: Stage.CLOSED},
    after=(Stage.IN_SERVICE,),
    aside=True,
)
