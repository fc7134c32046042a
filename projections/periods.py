"""How each period of a record came about: what started it, what paused or extended it, how it
stands. Read from the record itself, so that a person can count it again.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from domain import calendar
from domain.record import Deadline, Record, Recorded
from domain.rulebook import DeadlineRule, NoRuleInForce, rulebook
from projections.deadlines import moot

MET, LATE, RUNNING, OVERDUE = "met", "late", "running", "overdue"
PAUSED, EXPIRES, EXPIRED = "paused", "expires", "expired"
MOOT = "moot"  # no step can meet it any more

Word = tuple[Recorded, Deadline]  # what an event says of a period


@dataclass(frozen=True)
class Pause:
    """A time a period stood still; `until` is None while it does."""

    since: date
    until: date | None

    @property
    def days(self) -> int | None:
        """The days that do not count."""
        return (self.until - self.since).days if self.until else None


@dataclass(frozen=True)
class Extension:
    """A new last day, and the act that gave it."""

    to: date
    by: Recorded


@dataclass(frozen=True)
class Excluded:
    """The days a period in working days leaves out, and the weekend days it counts."""

    rest_days: int
    holidays: int
    make_up_days: int


@dataclass(frozen=True)
class Period:
    """The last run of a period, from the act that started it."""

    row: DeadlineRule
    words: Sequence[Word]
    moot: bool = False  # whether no step can meet it any more

    @property
    def started_by(self) -> Recorded | None:
        """The act that started it; none where the step that ends a period counts it too."""
        first = self.words[0][0]
        return first if first.kind in self.row.starts else None

    @property
    def length(self) -> str:
        """How long it is, as a person says it; empty where a fact names its last day."""
        row = self.row
        lengths = (row.months, row.working_days, row.days, row.quarter_day, row.next_year_day)
        return row.length if any(lengths) else ""

    @property
    def deadline(self) -> Deadline:
        """The latest word on it."""
        return self.words[-1][1]

    @cached_property
    def pauses(self) -> tuple[Pause, ...]:
        """When it stood still."""
        return tuple(self._pauses())

    def _pauses(self) -> Iterator[Pause]:
        since: date | None = None
        for recorded, deadline in self.words:
            if since is not None and deadline.paused_on is None:
                yield Pause(since, recorded.occurred_on)
            since = deadline.paused_on
        if since is not None:
            yield Pause(since, None)

    @cached_property
    def extensions(self) -> tuple[Extension, ...]:
        """Each new last day it was given."""
        before = (deadline.extended_to for _, deadline in self.words)
        return tuple(
            Extension(deadline.extended_to, recorded)
            for was, (recorded, deadline) in zip(before, self.words[1:], strict=False)
            if deadline.extended_to is not None and deadline.extended_to != was
        )

    def state(self, today: date) -> str:
        """How it stands on a day."""
        known = self.deadline
        if known.met_on is not None:
            return LATE if known.late and not self.row.expires else MET
        if self.moot:
            return MOOT
        if known.paused_on is not None:
            return PAUSED
        past = known.due_on < today
        if self.row.expires:
            return EXPIRED if past else EXPIRES
        return OVERDUE if past else RUNNING

    def days_late(self, today: date) -> int:
        """By how many days it was met late, or is overdue; 0 if neither."""
        if self.state(today) not in (LATE, OVERDUE):
            return 0
        return ((self.deadline.met_on or today) - self.deadline.due_on).days


def left_out(row: DeadlineRule, start: date) -> Excluded | None:
    """What a period in working days leaves out on its plain length; None for any other."""
    if not row.working_days:
        return None
    span = (row.from_day(start).unshifted_on - start).days
    days = [start + timedelta(days=n) for n in range(1, span + 1)]
    rest = [day for day in days if not calendar.is_working_day(day)]
    holidays = sum(day.weekday() < calendar.SATURDAY for day in rest)
    return Excluded(len(rest), holidays, sum(day in calendar.MAKE_UP_DAYS for day in days))


def periods_of(record: Record) -> list[Period]:
    """The last run of every period of a record, in the order in which they were first started."""
    found: dict[str, list[Word]] = {}
    for recorded in record:
        for deadline in recorded.deadlines:
            found.setdefault(deadline.rule, []).append((recorded, deadline))
    over = moot(record.kind, record.stage) if record.stage else []
    return [_last_run(rule, words, rule in over) for rule, words in found.items()]


def _last_run(rule: str, words: list[Word], over: bool) -> Period:
    starts = {kind for row in rulebook().deadlines[rule] for kind in row.starts}
    begun = [n for n, (recorded, d) in enumerate(words) if recorded.kind in starts and not d.met_on]
    run = words[begun[-1] if begun else 0 :]
    return Period(row_of(rule, run[0][0]), run, over)


def row_of(rule: str, recorded: Recorded) -> DeadlineRule:
    """The very edition by which an event moved a period; a local one may have been withdrawn."""
    cited = (each for each in recorded.rules if each.startswith(f"{rule}@"))
    try:
        row = rulebook().cited(next(cited))
    except (StopIteration, NoRuleInForce):
        row = rulebook().deadlines[rule][0]
    assert isinstance(row, DeadlineRule)
    return row
