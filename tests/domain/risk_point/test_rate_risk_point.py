"""调整风险等级."""

from domain.risk_point.rate_risk_point import RiskPointRated
from tests.cases import Case
from tests.prevention_histories import IDENTIFIED

RATING = {"risk_level": "low", "reason": "已上线系统"}
CASE = Case(IDENTIFIED, "2026-05-06", "handler", RATING, recurs=True)


def test_the_new_level_stands(given):
    outcome = given(IDENTIFIED).on("2026-05-06").by("handler").when("rate_risk_point", **RATING)
    outcome.then(RiskPointRated("low", "已上线系统")).at_stage("in_force")
    assert outcome.record.fact("risk_level") == "low"
