"""答复来访人."""

from domain.reception.answer_visitors import VisitorsAnswered
from tests.campaign_histories import ANSWER, VISITORS_RECEIVED
from tests.cases import Case

CASE = Case(VISITORS_RECEIVED, "2026-03-12", "intake", ANSWER)


def test_who_came_is_answered_later(given):
    scene = given(VISITORS_RECEIVED).on("2026-03-12").by("intake")
    outcome = scene.when("answer_visitors", **ANSWER)
    outcome.then(VisitorsAnswered("已解释政策")).at_stage("answered")
