"""A record: all that happened to one matter, what of it stands, the stage it has reached."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property
from operator import attrgetter
from typing import Any, NamedTuple, Self, TypeVar

CORRECTION = "correction."  # events about the history; what they say is no fact of the matter
FILES = "attachment.files_attached"  # what goes with the matter, again and again: no fact either
VOIDED = "correction.event_voided"  # the one event that takes another out of the history


class Stages(StrEnum):
    """The stages of one kind of record: an identifier that is stored and a title that is shown."""

    title_zh: str

    def __new__(cls, value: str, title_zh: str) -> Self:
        member = str.__new__(cls, value)
        member._value_ = value
        member.title_zh = title_zh
        return member


@dataclass(frozen=True)
class Kind:
    """A kind of record: what it is called, and which of its facts every later event repeats.

    `number` is the fact people call it by, `standing` the public facts frozen beside each event
    for counting, `person` the fact naming whom the record is about ("id": itself), `caption` the
    fact that says in a few words what it is about where it is about nobody, `finished` the stages
    in which nothing more is expected, `unread` those in which nothing of what it says may be kept.
    `business` is False for what only administers the system; what is `shared` every unit may
    handle, whichever opened it.
    """

    title: str
    stages: type[Stages]
    number: str
    standing: tuple[str, ...] = ()
    person: str | None = None
    caption: str | None = None
    finished: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    correctable: bool = True
    business: bool = True
    shared: bool = False

    def subject(self, record: "Record") -> str | None:
        """The id of the person a record is about: itself, or the one its `person` fact names."""
        if self.person is None:
            return None
        return record.id if self.person == "id" else record.fact(self.person)


class Deadline(NamedTuple):
    """A period an event started (`met_on` is None) or ended, with the arithmetic that gave it.

    `due_on` is the last day after any shift to a working day, `unshifted_on` the day before that
    shift; `confirmed` tells whether the holidays of every year concerned are published.
    `extended_to` is the last day as an approval extended it, `paused_on` the day since which it
    stands still, `days_paused` how long it stood still before.
    """

    rule: str
    started_on: date
    due_on: date
    unshifted_on: date
    confirmed: bool
    met_on: date | None = None
    extended_to: date | None = None
    paused_on: date | None = None
    days_paused: int = 0

    @property
    def late(self) -> bool:
        """Whether it was met after its last day."""
        return self.met_on is not None and self.met_on > self.due_on


class Recorded(NamedTuple):
    """One event in its envelope, as it stands in the log.

    `period` is the statistics month (YYYY-MM) its figures fall in, `decides_on` the version of the
    proposal an approval or a refusal answers, `corrects` the version this event restates or voids,
    `caused_by` the record whose step recorded it here, `rules` the rule rows applied, each as
    `id@date in force`.
    """

    position: int
    record: str
    version: int
    kind: str
    recorded_at: datetime
    occurred_on: date
    period: str
    unit: str
    actor: str
    role: str
    channel: str
    command_id: str
    decides_on: int | None
    corrects: int | None
    caused_by: str | None
    rules: tuple[str, ...]
    deadlines: tuple[Deadline, ...]
    event: Any


# Recorded, or what a view reads of it: both carry version, kind, decides_on, corrects, actor, role.
Entry = TypeVar("Entry", bound=Any)


def net_history(history: Iterable[Entry]) -> dict[int, Entry]:
    """What stands, by the version under which it first was recorded.

    A restating event takes the place, the author and the role of the one it corrects; a voided one
    leaves; an answer to a proposal lapses when that proposal is restated or voided.
    """
    slots: dict[int, Entry | None] = {}
    first: dict[int, Entry] = {}
    for entry in history:
        if entry.corrects is None:
            slots[entry.version] = first[entry.version] = entry
            continue
        replaced, author = slots[entry.corrects], first[entry.corrects]
        if replaced is not None:
            _lapse_answers(slots, replaced.version)
        restated = entry._replace(actor=author.actor, role=author.role)
        slots[entry.corrects] = None if entry.kind == VOIDED else restated
    return {slot: entry for slot, entry in slots.items() if entry is not None}


def _lapse_answers(slots: dict[int, Any], version: int) -> None:
    for slot, entry in slots.items():
        if entry is not None and entry.decides_on == version:
            slots[slot] = None


def _standing(history: Sequence[Recorded]) -> dict[int, Recorded]:
    # Few records are ever corrected, and every command folds several: so the plain case is short.
    if not any(map(_corrects, history)):
        return {recorded.version: recorded for recorded in history}
    return net_history(history)


_corrects = attrgetter("corrects")  # a version, and these count from 1


class Record:
    """One stream of events, folded: what stands of it and the facts that follow.

    A fact is the value of a field in the latest standing event that carries it.
    """

    def __init__(self, id: str, history: Sequence[Recorded], stage: str | None = None) -> None:
        self.id = id
        self.history = history
        self.stage = stage
        self.kind = history[0].kind.partition(".")[0] if history else ""
        # What stands, by the version under which it was first recorded.
        self.slots = _standing(history)

    @property
    def version(self) -> int:
        """The number of events recorded so far; a writer names it to show what it has seen."""
        return self.history[-1].version if self.history else 0

    def __iter__(self) -> Iterator[Recorded]:
        return iter(self.slots.values())

    @cached_property
    def facts(self) -> Mapping[str, Any]:
        """Every fact that stands, by field name."""
        facts: dict[str, Any] = {}
        for recorded in self:
            if recorded.kind == FILES or recorded.kind.startswith(CORRECTION):
                continue
            for name, value in vars(recorded.event).items():
                if value is not None:
                    facts[name] = value
        return facts

    def fact(self, name: str) -> Any:
        """The value that stands for a field, or None when no event carries it."""
        return self.facts.get(name)

    def last(self, *kinds: str) -> Recorded | None:
        """The latest standing event of these kinds."""
        return next((r for r in reversed(self.slots.values()) if r.kind in kinds), None)

    @cached_property
    def deadlines(self) -> Mapping[str, Deadline]:
        """The latest word on each deadline, running or met, by rule id."""
        return {deadline.rule: deadline for recorded in self for deadline in recorded.deadlines}

    def running(self, rule: str) -> Deadline | None:
        """The deadline of this rule, if it runs."""
        deadline = self.deadlines.get(rule)
        return deadline if deadline is not None and deadline.met_on is None else None

    @property
    def unit(self) -> str:
        """The unit that opened the record."""
        return self.history[0].unit if self.history else ""
