"""The shapes of rows: a rule, who may do a step, a period, a role, what a result counts as."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from domain import calendar
from domain.record import Deadline


@dataclass(frozen=True, kw_only=True)
class Rule:
    """A rule by which something can be refused. `article` cites the instrument by its short name;
    a step's row has no title of its own, the step has it. `in_use` is False for a rule that counts
    only where a local row turns it on; `source` says who made a local row.
    """

    id: str
    title: str = ""
    article: str
    in_force: date
    confidence: str  # H, M or L; M and L are shown as "please confirm with the county"
    reviewed: date
    in_use: bool = True
    source: str = ""

    @property
    def reference(self) -> str:
        """The row as an event names it."""
        return f"{self.id}@{self.in_force}"


@dataclass(frozen=True, kw_only=True)
class StepRule(Rule):
    """Who may do a step. `decides_on` is the event kind of the proposal the step answers;
    `assignment` the fact on the record that must name the actor, alone or among others;
    `separate_from` the event kinds whose author may not also do this; `apart_from` the facts that
    name accounts who may not; `from_above` marks what the unit above does, not the record's own.
    """

    roles: tuple[str, ...]
    decides_on: tuple[str, ...] = ()
    assignment: str | None = None
    separate_from: tuple[str, ...] = ()
    apart_from: tuple[str, ...] = ()
    from_above: bool = False


NAMED = "至所载日期"  # how long a period is whose last day people set


@dataclass(frozen=True, kw_only=True)
class DeadlineRule(Rule):
    """A period and the event kinds that move it.

    Its length is one of: `months`, `working_days`, `days`, `quarter_day` (that day of the month
    after the quarter), `next_year_day` (MM-DD of the year after). `where` lists facts that must
    hold for it to start, each a value or several; `counted_from` the date fact it counts from
    instead of the business date; where it follows several acts, recorded in whatever order, it
    starts with the last of those in `after_all`. Kinds in `extended_by` carry `extended_to`, which
    may lie at most `months_max` months after the start. The last day moves on to a working day
    unless it `stays`; what `expires` ends by itself, nobody need act, and its last day stays too.
    """

    starts: tuple[str, ...]
    met_by: tuple[str, ...]
    resumed_by: tuple[str, ...] = ()
    paused_by: tuple[str, ...] = ()
    extended_by: tuple[str, ...] = ()
    where: Mapping[str, Any] = field(default_factory=dict)
    counted_from: str | None = None
    after_all: tuple[str, ...] = ()
    months: int = 0
    working_days: int = 0
    days: int = 0
    quarter_day: int = 0
    next_year_day: str = ""
    months_max: int = 0
    stays: bool = False
    expires: bool = False

    @property
    def named(self) -> bool:
        """Whether people set its last day: it is what they say, and nothing is counted on."""
        return self.counted_from is not None and self.length == NAMED

    @property
    def moved_by(self) -> frozenset[str]:
        """Every event kind that changes it."""
        return frozenset(
            (
                *self.starts,
                *self.met_by,
                *self.resumed_by,
                *self.paused_by,
                *self.extended_by,
            )
        )

    def from_day(self, started_on: date) -> Deadline:
        """The deadline that starts on a day, which itself is not counted."""
        return self.ending(Deadline(self.id, started_on, started_on, started_on, True))

    def ending(self, deadline: Deadline) -> Deadline:
        """A deadline with its last day: where it was extended to, or where its length leads,
        later by the days it was paused, and moved to a working day.
        """
        last = deadline.extended_to or self._last_day(deadline.started_on)
        last = calendar.add_days(last, deadline.days_paused)
        due = last if self.stays or self.expires else calendar.next_working_day(last)
        years = range(deadline.started_on.year, due.year + 1)
        confirmed = self.stays or self.expires or all(map(calendar.is_confirmed, years))
        return deadline._replace(unshifted_on=last, due_on=due, confirmed=confirmed)

    def _last_day(self, start: date) -> date:
        if self.working_days:
            return calendar.add_working_days(start, self.working_days)
        if self.quarter_day:
            return calendar.after_quarter(start, self.quarter_day)
        if self.next_year_day:
            return date.fromisoformat(f"{start.year + 1}-{self.next_year_day}")
        return calendar.add_days(calendar.add_months(start, self.months), self.days)

    @property
    def length(self) -> str:
        """The length as a person says it."""
        if self.working_days:
            return f"{self.working_days}个工作日"
        if self.quarter_day:
            return f"下一季度首月{self.quarter_day}日前"
        if self.next_year_day:
            month, day = map(int, self.next_year_day.split("-"))
            return f"次年{month}月{day}日前"
        if self.days:
            return f"{self.days}日"
        return f"{self.months}个月" if self.months else NAMED


@dataclass(frozen=True, kw_only=True)
class FormRule(Rule):
    """Which of the four forms a result counts as; its id is the code of the result."""

    form: str


@dataclass(frozen=True)
class Role:
    """A role an account can hold. `sees` lists the secrecy classes it may read; `head` marks
    whoever leads the commission, from whom a matter about themselves is kept.
    """

    id: str
    title: str
    group: str
    sees: tuple[str, ...]
    head: bool = False
