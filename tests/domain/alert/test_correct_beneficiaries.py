"""纠正享受对象: 预警信息."""

from domain.alert.correct_beneficiaries import BeneficiariesCorrected
from tests.cases import Case
from tests.supervision_histories import CORRECTION, RECEIVED

CASE = Case(RECEIVED, "2026-03-10", "manager", CORRECTION, recurs=True)


def test_whom_an_alert_rightly_named_is_taken_off_the_list(given):
    scene = given(RECEIVED).on("2026-03-10").by("manager")
    outcome = scene.when("correct_beneficiaries", **CORRECTION)
    corrected = BeneficiariesCorrected("minimum_living", 3, "不符合条件，按程序退出")
    outcome.then(corrected).at_stage("received")
