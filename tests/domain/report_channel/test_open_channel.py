"""设立举报渠道."""

from domain.report_channel.open_channel import ChannelOpened
from tests.cases import Case
from tests.histories import HOUSE
from tests.outreach_histories import CHANNEL

CASE = Case(HOUSE, "2026-01-12", "manager", CHANNEL)


def test_boxes_are_put_up_under_one_number(given):
    opened = ChannelOpened("渠〔2026〕1号", "box", 10, "各村（社区）党群服务中心门口", "李某")
    scene = given(HOUSE).on("2026-01-12").by("manager")
    scene.when("report_channel.open_channel", **CHANNEL).then(opened).at_stage("in_service")
