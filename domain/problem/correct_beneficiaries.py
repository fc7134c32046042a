"""纠正享受对象: what was found takes persons off a list of benefits (本系统约定 6)."""

from dataclasses import dataclass

from domain.beneficiaries import BeneficiariesFacts, CorrectBeneficiaries
from domain.problem import Stage
from domain.step import Step, says


@dataclass(frozen=True)
class BeneficiariesCorrected(BeneficiariesFacts):
    pass


STEP = Step(
    title="纠正享受对象",
    command=CorrectBeneficiaries,
    decide=says(BeneficiariesCorrected),
    leads_to={BeneficiariesCorrected: None},
    after=(Stage.OPEN, Stage.REPORTED, Stage.RECTIFIED),
    aside=True,
)
