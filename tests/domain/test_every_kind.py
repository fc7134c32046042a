"""All kinds walked at random beside a plain model of the rules: what one accepts the other does, to
the same stages and deadlines; and working days against an independent library.
"""

from datetime import date, timedelta
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from domain.calendar import add_days, add_months, add_working_days, after_quarter, next_working_day
from domain.rulebook import rulebook
from tests.model import periods
from tests.model.errands import ERRANDS, USUAL, Errand
from tests.model.machine import ACCEPTED, REFUSED, Procedure
from tests.model.people import BY_NAME
from tests.model.rows import ROWS
from tests.model.walk import KINDS, Walk

RUN = settings(
    max_examples=20,
    stateful_step_count=60,
    deadline=None,
    print_blob=True,
    suppress_health_check=list(HealthCheck),
)
STEPS_MAX = 60  # no way is longer


def test_no_step_out_of_order_is_accepted_and_none_that_is_legal_refused():
    run_state_machine_as_test(Procedure, settings=RUN)
    assert sum(ACCEPTED.values()) > 1000
    assert sum(REFUSED.values()) > 100
    assert {step.partition(".")[0] for step in ACCEPTED} == set(KINDS)


def tour(goal: str, member: str) -> Walk:
    """A walk to one step, by the shortest way the model sees, where somebody sits in the teams; at
    its end whatever is out of order is tried.
    """
    random, walk = Random(goal), Walk(date(2023, 3, 1))
    errand = ERRANDS.get(goal, Errand())
    wishes = USUAL | {"team": BY_NAME[member]} | errand.wishes
    steps = [*errand.first, goal]

    def pick(name: str, options: Any) -> Any:
        return (
            wishes[name] if name in wishes and wishes[name] in options else random.choice(options)
        )

    for _ in range(STEPS_MAX):
        walk.pass_days(random.choice([0, 1, 1, 2]))
        if len(steps) == 1 and errand.wait:
            walk.pass_days(errand.wait)
        _, near = walk.towards(steps[0])
        option = random.choice(near)
        if walk.attempt(*option, pick) and option[0].id == steps[0]:
            del steps[0]
        if not steps:
            break
    accepted = walk.accepted[goal]
    walk.probe(pick)
    assert walk.accepted[goal] == accepted, "what is out of order is only tried"
    return walk


@pytest.mark.parametrize("member", ["colleague", "allround"])
@pytest.mark.parametrize("step", ROWS)
def test_every_step_is_accepted_where_the_rules_allow_it_and_nowhere_else(step, member):
    walk = tour(step, member)
    assert walk.accepted[step]
    assert sum(walk.refused.values()) > 0


def test_the_model_knows_every_step_and_every_period():
    steps = {id for id in rulebook().steps if id.partition(".")[0] in KINDS}
    assert set(ROWS) == steps
    running = {
        id
        for id, rows in rulebook().deadlines.items()
        if rows[-1].in_use and {k.partition(".")[0] for k in rows[-1].starts} & set(KINDS)
    }
    # It ends with a step that counts it then: what it runs from is known only when it is done.
    counted_when_done = {"pass-on-to-competent-body"}
    known = {row.id for kind in KINDS for row in periods.rows(kind)}
    assert known == running - counted_when_done


@pytest.mark.parametrize("year", range(periods.FIRST_YEAR, periods.LAST_YEAR + 1))
def test_periods_from_every_day_agree_with_an_independent_library(year):
    first = date(year, 1, 1)
    for day in (first + timedelta(n) for n in range((date(year + 1, 1, 1) - first).days)):
        for n in (3, 5, 7, 15):
            assert add_working_days(day, n) == periods.after_working_days(day, n)
        for n in (1, 2, 3, 6):
            last = periods.after_months(day, n)
            assert add_months(day, n) == last
            assert next_working_day(last) == periods.shifted(last)
        assert next_working_day(add_days(day, 15)) == periods.shifted(day + timedelta(15))
        assert after_quarter(day, 15) == periods.end_of("quarter", day)
