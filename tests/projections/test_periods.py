"""How a period came about, read from the acts that moved it."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

import pytest

from domain.record import Deadline, Record, Recorded
from domain.rulebook import DeadlineRule, rulebook
from projections.periods import Excluded, Extension, Pause, Period, left_out, periods_of, row_of
from tests import histories as h

SIGNED = "clue.receipt_signed"
FIXED = {"article": "执纪规则第二十一条", "confidence": "H", "title": "审理"}
DATED = {"in_force": date(2019, 1, 1), "reviewed": date(2026, 11, 23)}


@dataclass(frozen=True)
class Done:
    """An act, of which only its envelope matters here."""


def rule(**length) -> DeadlineRule:
    return DeadlineRule(
        id="disposition-opinion", starts=(SIGNED,), met_by=(), **FIXED, **DATED, **length
    )


def act(on: str, *deadlines: Deadline, kind: str = SIGNED, version: int = 1) -> Recorded:
    day, at = date.fromisoformat(on), datetime(2026, 3, 5, tzinfo=UTC)
    made = {"record": "a" * 32, "recorded_at": at, "occurred_on": day, "period": on[:7]}
    who = {"unit": "zjw", "actor": "b" * 32, "role": "commission_secretary", "channel": "web"}
    links = {"command_id": "c" * 32, "decides_on": None, "corrects": None, "caused_by": None}
    return Recorded(
        position=version,
        version=version,
        kind=kind,
        rules=("disposition-opinion@2019-01-01",),
        deadlines=deadlines,
        event=Done(),
        **made,
        **who,
        **links,
    )


def period(row: DeadlineRule, *said: tuple[str, Deadline]) -> Period:
    return Period(row, [(act(on, deadline), deadline) for on, deadline in said])


MONTH = rule(months=1)
STARTED = MONTH.from_day(date(2026, 3, 5))
PAUSED = STARTED._replace(paused_on=date(2026, 3, 10))
RESUMED = MONTH.ending(STARTED._replace(days_paused=5))
AGAIN = RESUMED._replace(paused_on=date(2026, 3, 20))
LONGER = MONTH.ending(STARTED._replace(extended_to=date(2026, 5, 6)))
LONGEST = MONTH.ending(STARTED._replace(extended_to=date(2026, 6, 5)))


def test_a_pause_leaves_its_days_out():
    found = period(
        MONTH,
        ("2026-03-05", STARTED),
        ("2026-03-10", PAUSED),
        ("2026-03-15", RESUMED),
        ("2026-03-20", AGAIN),
    )
    first, second = Pause(date(2026, 3, 10), date(2026, 3, 15)), Pause(date(2026, 3, 20), None)
    assert found.pauses == (first, second)
    assert (first.days, second.days) == (5, None)
    assert found.deadline.due_on == date(2026, 4, 10)
    assert found.state(date(2026, 6, 1)) == "paused"
    assert found.days_late(date(2026, 6, 1)) == 0


def test_each_extension_names_the_act_that_gave_it():
    found = period(MONTH, ("2026-03-05", STARTED), ("2026-04-01", LONGER), ("2026-05-01", LONGEST))
    (_, (by, _), (again, _)) = found.words
    assert found.extensions == (
        Extension(date(2026, 5, 6), by),
        Extension(date(2026, 6, 5), again),
    )


@pytest.mark.parametrize(
    ("deadline", "on", "state", "days"),
    [
        (STARTED, "2026-04-07", "running", 0),
        (STARTED, "2026-04-08", "overdue", 1),
        (STARTED._replace(met_on=date(2026, 4, 7)), "2026-06-01", "met", 0),
        (STARTED._replace(met_on=date(2026, 4, 9)), "2026-06-01", "late", 2),
    ],
)
def test_a_period_is_kept_until_the_end_of_its_last_day(deadline, on, state, days):
    found, today = period(MONTH, ("2026-03-05", deadline)), date.fromisoformat(on)
    assert (found.state(today), found.days_late(today)) == (state, days)


def test_what_ends_by_itself_is_never_late():
    effect = rule(months=6, expires=True)
    running = effect.from_day(date(2026, 3, 7))
    found = period(effect, ("2026-03-07", running))
    assert found.deadline.due_on == date(2026, 9, 7)
    assert found.state(date(2026, 9, 7)) == "expires"
    assert found.state(date(2026, 9, 8)) == "expired"
    lifted = period(effect, ("2026-03-07", running._replace(met_on=date(2026, 10, 1))))
    assert (lifted.state(date(2026, 12, 1)), lifted.days_late(date(2026, 12, 1))) == ("met", 0)


def test_working_days_leave_out_rest_days_and_count_make_up_days():
    # 2026: 4 to 6 April is Qingming, 9 May a Saturday on which one works.
    assert left_out(rule(working_days=15), date(2026, 3, 30)) == Excluded(7, 1, 0)
    assert left_out(rule(working_days=5), date(2026, 5, 6)) == Excluded(1, 0, 1)
    assert left_out(MONTH, date(2026, 3, 30)) is None


def test_only_the_last_run_counts():
    met = STARTED._replace(met_on=date(2026, 3, 20))
    anew = MONTH.from_day(date(2026, 4, 1))
    acts = [
        act("2026-03-05", STARTED),
        act("2026-03-20", met, kind="clue.disposition_proposed", version=2),
        act("2026-04-01", anew, version=3),
    ]
    [found] = periods_of(Record("a" * 32, acts))
    assert (found.started_by, found.deadline, found.pauses) == (acts[2], anew, ())


def test_a_period_follows_the_very_edition_it_was_started_by():
    [found] = periods_of(h.ASSESSING.record)
    assert found.row == rulebook().deadlines["disposition-opinion"][0]
    assert found.started_by.kind == SIGNED
    gone = act("2026-03-05")._replace(rules=("disposition-opinion@2018-01-01",))
    assert row_of("disposition-opinion", gone).in_force == date(2019, 1, 1)
    unnamed = gone._replace(rules=())
    assert row_of("disposition-opinion", unnamed).in_force == date(2019, 1, 1)
