"""结束矛盾纠纷排查."""

from domain.screening.close_screening import ScreeningClosed
from tests.campaign_histories import SCREENED
from tests.cases import Case

RESULT = {"screening_result": "发现纠纷一件"}
CASE = Case(SCREENED, "2026-03-13", "handler", RESULT)


def test_a_round_is_summed_up(given):
    scene = given(SCREENED).on("2026-03-13").by("handler")
    outcome = scene.when("close_screening", **RESULT)
    outcome.then(ScreeningClosed("发现纠纷一件")).at_stage("closed")
