"""登记承诺."""

from datetime import date

from domain.promise.make_promise import PromiseMade
from tests.cases import Case
from tests.histories import HOUSE
from tests.team_histories import PROMISE

CASE = Case(HOUSE, "2026-03-10", "deputy", PROMISE)


def test_a_promise_is_numbered_and_due_on_the_day_it_names(given):
    made = PromiseMade(
        promise_number="诺〔2026〕1号",
        promise_kind="service",
        promise_title="修通某村水渠",
        responsible_person="李某",
        duty_list_id=None,
        due_on=date(2026, 9, 30),
        promise_expected="灌溉农田二百亩",
    )
    scene = given(HOUSE).on("2026-03-10").by("deputy")
    outcome = scene.when("promise.make_promise", **PROMISE).then(made).at_stage("made")
    assert str(outcome.record.running("promise-fulfilled").due_on) == "2026-09-30"
