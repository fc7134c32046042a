"""纠正享受对象: what an alert shows takes persons off a list of benefits (本系统约定 6)."""

from dataclasses import dataclass

from domain.alert import Stage
from domain.beneficiaries import BeneficiariesFacts, CorrectBeneficiaries
from domain.step import Step, says


@dataclass(frozen=True)
class BeneficiariesCorrected(BeneficiariesFacts):
    pass


STEP = Step(
    title="纠正享受对象",
    command=CorrectBeneficiaries,
    decide=says(BeneficiariesCorrected),
    leads_to={BeneficiariesCorrected: None},
    after=(Stage.RECEIVED, Stage.CLOSED),
    aside=True,
)
