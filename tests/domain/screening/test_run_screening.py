"""开展矛盾纠纷排查."""

from domain.screening.run_screening import ScreeningRun
from tests.campaign_histories import SCREENING
from tests.cases import Case
from tests.histories import HOUSE

CASE = Case(HOUSE, "2026-03-09", "handler", SCREENING)


def test_a_round_says_which_villages_were_screened_by_whom(given):
    scene = given(HOUSE).on("2026-03-09").by("handler")
    outcome = scene.when("screening.run_screening", **SCREENING)
    outcome.then(
        ScreeningRun("矛排〔2026〕1号", ("甲村", "乙村"), ("李某", "赵某"), "逐户走访")
    ).at_stage("run")
