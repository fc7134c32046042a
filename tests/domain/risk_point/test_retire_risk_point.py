"""风险点销号."""

from domain.risk_point.retire_risk_point import RiskPointRetired
from tests.cases import Case
from tests.prevention_histories import IDENTIFIED

CASE = Case(IDENTIFIED, "2026-06-01", "handler", {"reason": "业务取消"})


def test_a_risk_that_is_gone_is_reviewed_no_more(given):
    scene = given(IDENTIFIED).on("2026-06-01").by("handler")
    outcome = scene.when("retire_risk_point", reason="业务取消")
    outcome.then(RiskPointRetired("业务取消")).at_stage("retired")
    assert outcome.record.running("risk-point-re-review") is None
