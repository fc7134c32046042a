"""调整举报渠道: there are more or fewer of them, or they are elsewhere (本系统约定 6)."""

from dataclasses import dataclass

from domain.fields import PUBLIC, BusinessDate, Command, Line, Whole
from domain.report_channel import Stage
from domain.step import Step, says


class ChangeChannel(Command):
    occurred_on = BusinessDate("调整日期")
    channel_count = Whole("数量", minimum=1, secrecy=PUBLIC, hint="调整后共有多少")
    channel_place = Line("设置地点、号码或者网址")


@dataclass(frozen=True)
class ChannelChanged:
    channel_count: int
    channel_place: str


STEP = Step(
    title="调整举报渠道",
    command=ChangeChannel,
    decide=says(ChannelChanged),
    leads_to={ChannelChanged: None},
    after=(Stage.IN_SERVICE,),
    aside=True,
)
