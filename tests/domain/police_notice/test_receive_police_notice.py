"""接收公安机关通报."""

from domain.police_notice.receive_police_notice import PoliceNoticeReceived
from tests.campaign_histories import NOTICE
from tests.cases import Case
from tests.histories import HOUSE

CASE = Case(HOUSE, "2026-03-03", "intake", NOTICE)


def test_a_notice_is_received_and_numbered(given):
    scene = given(HOUSE).on("2026-03-03").by("intake")
    outcome = scene.when("police_notice.receive_police_notice", **NOTICE)
    outcome.then(PoliceNoticeReceived("公通〔2026〕1号", **NOTICE)).at_stage("received")
