"""Tells the acts on one record: who does what when, what is written, what goes wrong with it."""

from collections.abc import Generator, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import count
from random import Random
from typing import Any

from domain.calendar import ONE_DAY, add_working_days, next_working_day
from domain.step import Context
from service.demo.agenda import Act
from service.demo.cards import Plan
from service.demo.chances import Chances
from service.demo.diary import Diary, due_on, has_rule
from service.demo.mishaps import after
from service.demo.staff import command_id
from service.demo.words import Subject, said, written
from service.order import Order, Receipt

Part = Generator[Act, Receipt, Any]  # a part of a story, which may say what comes next
HANDLERS = ("chengban1", "chengban2", "chengban3")
AT_ONCE = 3  # codes of one list
When = date | tuple[int, int]  # a day, or how many working days after the last act


@dataclass(frozen=True)
class Person:
    """Whom a record is about."""

    id: str
    subject: Subject


class Office:
    """What all stories share: accounts by login name, chances, the letter book, who is known."""

    def __init__(self, year: int, chances: Chances) -> None:
        self.year, self.chances = year, chances
        self.tags = chances.beside()  # for what is said only to be counted
        self.opened = date(year, 1, 1)  # when there are accounts to work with
        self.accounts: dict[str, str] = {}
        self.units: dict[str, str] = {}  # those supervised, by what they are called
        self.leaders: list[str] = []  # the leaders' duty lists
        self.campaigns: list[str] = []  # those that go on
        self.projects: list[str] = []  # those that are watched
        self.photo: dict[str, str] = {}  # a file that is kept, as a form names it
        self.problems: list[str] = []  # what inspections have found
        self.persons: dict[str, Person] = {}  # those to meet again, by the mark of the meeting
        self.known: dict[str, str] = {}  # the clue on whom an identity number names
        self.again: list[Subject] = []  # those who are named again
        self.petitions: list[str] = []  # those that may be repeated
        self.letters: list[str] = []  # petitions that are appeals
        self.numbered = count(1)
        self.told = 0  # the clues registered in the demo year
        self._letters: dict[tuple[str, int], int] = {}

    def count(self, day: date) -> None:
        """A clue is there that was registered on a day."""
        self.told += day.year == self.year

    def paper(self, prefix: str, year: int) -> str:
        """The number of the next paper of a series."""
        number = self._letters.get((prefix, year), 0) + 1
        self._letters[prefix, year] = number
        return f"{prefix}〔{year}〕{number}号"


@dataclass
class Teller:
    """One record and its diary, and of each step done on it the last command, version and day."""

    office: Office
    diary: Diary
    record: str
    kind: str = "clue"
    plan: Plan = field(default_factory=Plan)
    person: Person = field(default_factory=lambda: Person("", Subject({})))
    handler: str = ""
    team: list[str] = field(default_factory=list)  # who inquires, the handler first
    kept_out: set[str] = field(default_factory=set)  # who must not handle the matter
    commands: dict[str, str] = field(default_factory=dict)
    versions: dict[str, int] = field(default_factory=dict)
    days: dict[str, date] = field(default_factory=dict)
    facts: dict[str, Any] = field(default_factory=dict)  # what later parts of the story ask for

    @property
    def rng(self) -> Random:
        """The record's own chance."""
        return self.diary.rng

    @property
    def subject(self) -> Subject:
        """Whom it is about, as registered."""
        return self.person.subject

    def said(self, name: str) -> str:
        """One of the sentences for an occasion."""
        return said(self.rng, name)

    def has(self, what: str) -> bool:
        """Whether something happens here."""
        return what in self.plan.happens or self.office.chances.happens(what)

    def strays(self, what: str) -> bool:
        """Whether something happens that could lead away from what is planned for a case."""
        planned = self.plan.case.track or self.plan.case.sanction
        return what in self.plan.happens or (not planned and self.has(what))

    def draw(self, name: str, among: Iterable[str] | None = None) -> str:
        """A code of a list, or of some of it."""
        return self.office.chances.draw(name, None if among is None else list(among))

    def draw_first(self, name: str) -> list[str]:
        """A code of a long list, and more of them as long as some have not come up."""
        codes = [self.draw(name)]
        while len(codes) < AT_ONCE and self.office.chances.left(name):
            codes.append(self.draw(name))
        return codes

    def id(self, login: str) -> str:
        """An account."""
        return self.office.accounts[login]

    def ids(self, *logins: str) -> list[str]:
        """Accounts."""
        return list(map(self.id, logins))

    def paper(self, prefix: str) -> str:
        """The number of the next paper of a series."""
        return self.office.paper(prefix, self.diary.day.year)

    def day_of(self, *steps: str) -> date:
        """The last day on which one of these steps was done."""
        return max(self.days[step] for step in steps if step in self.days)

    def opened(self, kind: str, step: str, label: str) -> "Teller":
        """The record that one of the steps here has opened; it shares person, handler and diary."""
        record = Context.id_for(self.commands[step], label)
        return replace(self, record=record, kind=kind, commands={}, versions={}, days={}, facts={})

    def fork(self) -> "Teller":
        """The same record in a story that goes on beside this one."""
        return replace(self, diary=self.diary.fork())

    # ---- acts

    def do(self, step: str, actor: str, when: When, **body: Any) -> Part:
        """A step and what may go wrong with it."""
        yield from self.act(step, actor, when, body)
        yield from after(self, step, actor, body)

    def may(self, step: str) -> bool:
        """Whether there is a rule for a step by now."""
        return has_rule(f"{self.kind}.{step}", self.diary.day)

    def aside(self, step: str, actor: str, **body: Any) -> Part:
        """A further act on the day of the last one, that nothing else of the story depends on."""
        beside = replace(self, diary=self.diary.beside())
        yield from beside.act(step, actor, self.diary.day, body)
        self.diary.instant = beside.diary.instant

    def in_time(
        self,
        step: str,
        actor: str,
        when: When,
        due: date | None,
        hitch: str = "",
        same_day: str = "",
        **body: Any,
    ) -> Part:
        """A step that has a last day: done by then, unless it is too late or a hitch comes up.

        `same_day` names a field that shall hold the day on which it is done.
        """
        on = self.day(when)
        if due is not None and self.diary.day <= due < on:
            on = due
        if due is not None and hitch and self.has(hitch):
            on = max(on, add_working_days(next_working_day(due + ONE_DAY), self.rng.randint(0, 7)))
        if due is not None and on > due:
            body["late_reason"] = self.said("late_reasons")
        if same_day:
            body[same_day] = on.isoformat()
        yield from self.do(step, actor, on, **body)

    def due(self, deadline: str, *steps: str) -> date | None:
        """The last day of a period that one of these steps has started."""
        return due_on(deadline, self.day_of(*steps))

    def day(self, when: When) -> date:
        """A day that is not before the last act."""
        return max(when, self.diary.day) if isinstance(when, date) else self.diary.later(*when)

    def act(
        self,
        step: str,
        actor: str,
        when: When,
        body: Mapping[str, Any],
        kind: str = "",
        record: str = "",
    ) -> Part:
        """A step as it is, on this record or another."""
        on, kind = self.day(when), kind or self.kind
        paper = written(f"{kind}.{step}", self.rng, self.paper)
        command = command_id(self.rng)
        order = Order(
            kind,
            step,
            {**paper, **body, "occurred_on": on.isoformat()},
            self.id(actor),
            record or self.record or None,
            command_id=command,
            channel="demo",
        )
        receipt = yield Act(order, on, self.diary.enter(on))
        self.record = self.record or receipt.record
        self.commands[step], self.versions[step], self.days[step] = command, receipt.version, on

    # ---- people

    def free(self) -> list[str]:
        """The other handlers who may take part."""
        return [each for each in HANDLERS if each not in (self.handler, *self.kept_out)]

    def two(self) -> list[str]:
        """The handler and another."""
        return [self.handler, self.rng.choice(self.free())]
