"""撤回承诺."""

from domain.promise.withdraw_promise import PromiseWithdrawn
from tests.cases import Case
from tests.team_histories import PROMISED

WHY = {"reason": "已列入县水利项目"}
CASE = Case(PROMISED, "2026-06-01", "secretary", WHY)


def test_a_promise_withdrawn_is_no_longer_due(given):
    outcome = given(PROMISED).on("2026-06-01").by("secretary").when("withdraw_promise", **WHY)
    outcome.then(PromiseWithdrawn("已列入县水利项目")).at_stage("withdrawn")
    assert outcome.record.running("promise-fulfilled") is None
