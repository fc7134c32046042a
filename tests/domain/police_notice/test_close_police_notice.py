"""通报不作为线索办结."""

from domain.police_notice.close_police_notice import PoliceNoticeClosed
from tests.campaign_histories import NOTICE_RECEIVED
from tests.cases import Case

NOTE = {"notice_closing_note": "不是党员，也不是监察对象"}
CASE = Case(NOTICE_RECEIVED, "2026-03-04", "handler", NOTE)


def test_it_is_said_why_a_notice_is_no_clue(given):
    scene = given(NOTICE_RECEIVED).on("2026-03-04").by("handler")
    outcome = scene.when("close_police_notice", **NOTE)
    outcome.then(PoliceNoticeClosed("不是党员，也不是监察对象")).at_stage("closed")
