"""纠正享受对象: 监督发现的问题."""

from domain.problem.correct_beneficiaries import BeneficiariesCorrected
from tests.cases import Case
from tests.supervision_histories import CORRECTION, FOUND

CASE = Case(FOUND, "2026-03-10", "manager", CORRECTION, recurs=True)


def test_who_had_no_claim_is_taken_off_the_list(given):
    outcome = (
        given(FOUND).on("2026-03-10").by("manager").when("correct_beneficiaries", **CORRECTION)
    )
    corrected = BeneficiariesCorrected("minimum_living", 3, "不符合条件，按程序退出")
    outcome.then(corrected).at_stage("open")
