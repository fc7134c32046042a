"""The shape of a handling step: what it asks for, when it is open, what it may record."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple
from uuid import UUID, uuid5

from domain.fields import CASE, Command, Version
from domain.record import Deadline, Record
from domain.rulebook import RuleBook

ISO_DAY = re.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})")


def days_in_words(sentence: str) -> str:
    """A sentence that speaks of days as people do: 2026年3月5日."""
    return ISO_DAY.sub(lambda day: "{}年{}月{}日".format(*map(int, day.groups())), sentence)


class Refused(Exception):
    """What a rule forbids: the row that forbids it and a sentence saying what to do.

    `because` tells a channel how to answer: "role" (not yours to do), "stage" (not now),
    "content" (not so).
    """

    def __init__(self, rule: str, sentence: str, because: str = "content") -> None:
        self.sentence = days_in_words(sentence)
        super().__init__(self.sentence)
        self.rule = rule
        self.because = because


class Key(NamedTuple):
    """A name by which one record can be found and which no second one may take."""

    namespace: str
    value: str


class Target(NamedTuple):
    """Another record, named by its id or by a key: what a step reads besides its own."""

    record: str | None = None
    key: Key | None = None


class StoredFile(NamedTuple):
    """What the content of a file kept beside the log tells of it."""

    media_type: str
    size: int


@dataclass(frozen=True)
class Context:
    """What a decision may know besides record and command; plain values, read before it starts.

    `reads` holds the other records the step declared (None where there is none), `number` the next
    number of the series it draws from, `prefix` the characters by which the unit signs its papers,
    `closed_through` the last statistics month (YYYY-MM) whose return was accepted, `restating` the
    event that a correction decides anew, `drawn` the number that act drew when it was first done,
    `files` those the command names that are kept, by digest, `prepared` what was worked out for a
    step that `prepares` something.
    """

    actor: str
    roles: frozenset[str]
    unit: str
    today: date
    occurred_on: date
    command_id: str
    rulebook: RuleBook
    role: str = ""
    number: int | None = None
    prefix: str = ""
    reads: Mapping[str, Record | None] = field(default_factory=dict)
    files: Mapping[str, StoredFile] = field(default_factory=dict)
    closed_through: str | None = None
    restating: Any = None
    drawn: str | None = None
    prepared: Any = None

    @staticmethod
    def id_for(command_id: str, label: str) -> str:
        """An id for a record a command opens; the same command always gives the same one."""
        return uuid5(UUID(command_id), label).hex

    def new_id(self, label: str) -> str:
        """An id for another record this command opens."""
        return self.id_for(self.command_id, label)

    def numbered(self, word: str) -> str:
        """The number drawn, as a paper bears it: 某纪立〔2026〕3号. `word` says what it counts.

        A number once drawn stays when a correction decides the act anew, in whatever year.
        """
        if self.drawn is not None:
            return self.drawn
        return f"{self.prefix}{word}〔{self.occurred_on.year}〕{self.number}号"


@dataclass(frozen=True)
class Recordings:
    """What a decision records: events on this record, and first or further events on others.

    `restated` take the place of earlier events of this record, `restated_there` of other records.
    """

    here: tuple[Any, ...]
    others: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)
    restated: tuple["Restated", ...] = ()
    restated_there: Mapping[str, tuple["Restated", ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Restated:
    """An event that takes the place of an earlier one, with the envelope it now has."""

    corrects: int
    event: Any
    occurred_on: date
    decides_on: int | None = None
    deadlines: tuple[Deadline, ...] = ()


def here(*events: Any) -> Recordings:
    """The plain case: events on the record itself."""
    return Recordings(events)


@dataclass(frozen=True)
class Fact:
    """What an event field means that no form asks for: `Annotated[int, Fact("…", PUBLIC)]`."""

    title: str
    secrecy: str = CASE
    reference: str | None = None
    labels: Mapping[str, str] = field(default_factory=dict, hash=False)


class Answer(Command):
    """A command that answers a proposal: it names the version of the proposal it has read."""

    decides_on = Version("所审批的版本", required=False)


IN_ENVELOPE = ("occurred_on", "decides_on")  # what a form asks and no event repeats


def as_said(command: Mapping[str, Any]) -> dict[str, Any]:
    """What a command says, as an event keeps it: without what the envelope holds, lists frozen."""
    return {
        name: tuple(said) if isinstance(said, list) else said
        for name, said in command.items()
        if name not in IN_ENVELOPE
    }


def says(event: type) -> "Decide":
    """The plain decision of many a step: its event says what the command said, nothing more."""

    def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
        return here(event(**as_said(command)))

    # A step takes its name from the file its decision stands in: here, that of its event.
    decide.__module__ = event.__module__
    return decide


def nothing_read(record: Record, command: Mapping[str, Any]) -> Mapping[str, Target]:
    """Most steps read no record but their own."""
    return {}


def never_closed(record: Record, context: Context) -> Refused | None:
    """Most steps are open whenever their stage is."""
    return None


ANY_STAGE = ("*",)  # for the few steps that are open as long as the record exists


Decide = Callable[[Record, dict[str, Any], Context], Recordings]


class Series(NamedTuple):
    """A gap-free series of numbers a year, which fills the event field of this name; one for each
    unit, or one for all where the number names no unit.
    """

    name: str
    of_each_unit: bool = True


@dataclass(frozen=True)
class Step:
    """One handling step, declared once. Its file names it: `domain/<kind>/<name>.py`.

    `after` lists the stages it is open in; none means that it opens a record. `leads_to` gives
    each event it may record and the stage that event reaches, None where the stage stays.
    `restate` replaces command and decision where a correction asks for other fields than the step.
    `prepares` names what is worked out for it from the whole log, in the same transaction.
    `aside` marks what may be done at any time and no work list waits for; what is not `voidable`
    stays in the record for ever, though it may be corrected.
    """

    title: str
    command: type[Command]
    decide: Decide
    leads_to: Mapping[type, str | None]
    after: Iterable[str] = ()
    closed_because: Callable[[Record, Context], Refused | None] = never_closed
    reads: Callable[[Record, dict[str, Any]], Mapping[str, Target]] = nothing_read
    series: Series | None = None
    reserves: tuple[str, ...] = ()
    restate: tuple[type[Command], Decide] | None = None
    prepares: str = ""
    aside: bool = False
    voidable: bool = True

    @cached_property
    def kind(self) -> str:
        """The kind of record it belongs to: the folder its file is in."""
        return self.decide.__module__.split(".")[1]

    @cached_property
    def name(self) -> str:
        """Its name within the kind: the file it is in."""
        return self.decide.__module__.split(".")[2]

    @cached_property
    def id(self) -> str:
        """Its id in the rule book."""
        return f"{self.kind}.{self.name}"

    @property
    def opens(self) -> bool:
        """Whether it starts a new record."""
        return not self.after
