"""兑现承诺."""

from domain.promise.fulfil_promise import PromiseFulfilled
from tests.cases import Case
from tests.team_histories import FULFILLED, PROMISED

CASE = Case(PROMISED, "2026-09-28", "deputy", FULFILLED)


def fulfilling(given, day):
    return given(PROMISED).on(day).by("deputy").when("fulfil_promise", **FULFILLED)


def test_a_promise_is_kept_by_its_day(given):
    outcome = fulfilling(given, "2026-09-30")
    outcome.then(PromiseFulfilled("水渠已通水")).at_stage("fulfilled")
    assert not outcome.deadline("promise-fulfilled").late


def test_a_promise_kept_the_day_after_is_late(given):
    assert fulfilling(given, "2026-10-01").deadline("promise-fulfilled").late
