"""设立举报渠道: boxes are put up, a number or an address is made known (本系统约定 6)."""

from dataclasses import dataclass
from typing import Annotated, Any

from domain.codes import CODES
from domain.fields import PERSON, PUBLIC, BusinessDate, Choice, Command, Line, Whole
from domain.record import Record
from domain.report_channel import Stage
from domain.step import Context, Fact, Recordings, Series, Step, as_said, here


class OpenChannel(Command):
    occurred_on = BusinessDate("设立日期")
    channel_kind = Choice("渠道类别", CODES["channel_kind"], secrecy=PUBLIC)
    channel_count = Whole("数量", minimum=1, secrecy=PUBLIC, hint="几处举报箱填几，一个号码填1")
    channel_place = Line("设置地点、号码或者网址")
    responsible_person = Line("管理人", secrecy=PERSON, max_length=50)


@dataclass(frozen=True)
class ChannelOpened:
    report_channel_number: Annotated[str, Fact("举报渠道编号", PUBLIC)]
    channel_kind: str
    channel_count: int
    channel_place: str
    responsible_person: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(ChannelOpened(context.numbered("渠"), **as_said(command)))


STEP = Step(
    title="设立举报渠道",
    command=OpenChannel,
    decide=decide,
    leads_to={ChannelOpened: Stage.IN_SERVICE},
    series=Series("report_channel_number"),
    reserves=("report_channel_number",),
)
