"""执行问责决定."""

from domain.accountability.carry_out_accountability import AccountabilityCarriedOut
from tests.cases import Case
from tests.measure_histories import ACCOUNTABLE

BODY = {"accountability_result": "已在某村党员大会上通报"}
CASE = Case(ACCOUNTABLE, "2026-03-20", "handler", BODY)


def test_the_decision_is_carried_out(given):
    scene = given(ACCOUNTABLE).on("2026-03-20").by("handler")
    outcome = scene.when("carry_out_accountability", **BODY)
    outcome.then(AccountabilityCarriedOut("已在某村党员大会上通报")).at_stage("carried_out")
