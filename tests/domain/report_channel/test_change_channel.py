"""调整举报渠道."""

from domain.report_channel.change_channel import ChannelChanged
from tests.cases import Case
from tests.outreach_histories import IN_SERVICE

MORE = {"channel_count": 12, "channel_place": "各村（社区）和两所学校门口"}
CASE = Case(IN_SERVICE, "2026-03-02", "manager", MORE, recurs=True)


def test_the_newest_number_stands(given):
    outcome = given(IN_SERVICE).on("2026-03-02").by("manager").when("change_channel", **MORE)
    outcome.then(ChannelChanged(12, "各村（社区）和两所学校门口")).at_stage("in_service")
    assert outcome.record.fact("channel_count") == 12
