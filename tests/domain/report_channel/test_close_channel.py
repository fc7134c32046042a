"""停用举报渠道."""

from domain.report_channel.close_channel import ChannelClosed
from tests.cases import Case
from tests.outreach_histories import IN_SERVICE

WHY = {"reason": "改设举报二维码"}
CASE = Case(IN_SERVICE, "2026-10-12", "manager", WHY)


def test_what_nobody_uses_is_taken_out_of_service(given):
    outcome = given(IN_SERVICE).on("2026-10-12").by("manager").when("close_channel", **WHY)
    outcome.then(ChannelClosed("改设举报二维码")).at_stage("closed")
