"""Tells the acts on one record, each with whatever the plan lets go wrong with it."""

from collections.abc import Generator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import count
from random import Random
from typing import Any

from domain.calendar import add_working_days
from service.demo.agenda import Act
from service.demo.diary import Diary
from service.demo.plans import Mishap, Plan
from service.demo.staff import command_id
from service.demo.words import said
from service.take import Order, Receipt

Part = Generator[Act, Receipt, None]  # a part of a story
HANDLERS = ("chengban1", "chengban2")
When = date | tuple[int, int]  # a day, or how many working days after the last act


@dataclass(frozen=True)
class Person:
    """Whom a record is about."""

    id: str
    name: str
    main_leader: bool


class Office:
    """What all stories share: accounts by login name, the letter book, persons to meet again."""

    def __init__(self, year: int) -> None:
        self.year = year
        self.accounts: dict[str, str] = {}
        self.persons: dict[str, Person] = {}
        self._letters = count(1)

    def letter(self, kind: str) -> str:
        """The number of the next letter that goes out."""
        return f"示纪{kind}〔{self.year}〕{next(self._letters)}号"


@dataclass
class Teller:
    """One record, its diary, and what has been done on it: each step's last version and day."""

    office: Office
    plan: Plan
    diary: Diary
    record: str
    person: Person
    handler: str = ""
    versions: dict[str, int] = field(default_factory=dict)
    days: dict[str, date] = field(default_factory=dict)

    @property
    def rng(self) -> Random:
        """The record's own chance."""
        return self.diary.rng

    def said(self, name: str) -> str:
        """One of the sentences for an occasion."""
        return said(self.rng, name)

    def has(self, hitch: str) -> bool:
        """Whether the plan has this hitch."""
        return hitch in self.plan.hitches

    def day_of(self, *steps: str) -> date:
        """The last day on which one of these steps was done."""
        return max(self.days[step] for step in steps if step in self.days)

    def do(self, step: str, actor: str, when: When, **body: Any) -> Part:
        """A step of the clue and what follows from the plan."""
        yield from self._act(step, actor, when, body)
        yield from self.afterwards(step, actor, body)

    def do_in_time(
        self, step: str, due: date, hitch: str, body: Mapping[str, Any], day: str = ""
    ) -> Part:
        """A step of the handler's that has a last day: done by then unless the plan has a hitch.

        `day` names a field that shall hold the day on which it is done.
        """
        on = self.diary.later(4, 16)
        if self.has(hitch):
            on = max(on, add_working_days(due, self.rng.randint(1, 8)))
        elif self.diary.day <= due < on:
            on = due
        late = {"late_reason": self.said("late_reasons")} if on > due else {}
        dated = {day: on.isoformat()} if day else {}
        yield from self.do(step, self.handler, on, **body, **late, **dated)

    def team(self) -> list[str]:
        """Both handlers verify together."""
        return [self.office.accounts[handler] for handler in HANDLERS]

    def agreed(self) -> dict[str, str]:
        """What is written on what is agreed to."""
        return {"approval_opinion": self.said("approvals")}

    def afterwards(self, step: str, actor: str, body: Mapping[str, Any]) -> Part:
        """What the plan lets follow right after a step."""
        mishap, meeting = self.plan.mishap, self.plan.meeting
        if mishap is not None and mishap.after == step:
            self.plan = replace(self.plan, mishap=None)
            yield from self._mishap(mishap, step, actor, body)
        if meeting is not None and meeting.after == step:
            self.plan = replace(self.plan, meeting=None)
            yield from self._meet(meeting.mark)

    def _act(
        self,
        step: str,
        actor: str,
        when: When,
        body: Mapping[str, Any],
        kind: str = "clue",
        record: str | None = None,
    ) -> Part:
        on = max(when, self.diary.day) if isinstance(when, date) else self.diary.later(*when)
        order = Order(
            kind,
            step,
            {**body, "occurred_on": on.isoformat()},
            self.office.accounts[actor],
            record or self.record,
            command_id=command_id(self.rng),
            channel="demo",
        )
        receipt = yield Act(order, on, self.diary.enter(on))
        self.versions[step], self.days[step] = receipt.version, on

    def _mishap(self, mishap: Mishap, step: str, actor: str, body: Mapping[str, Any]) -> Part:
        """Somebody proposes to put a step right, the secretary answers, it may be done again."""
        way = "correction" if mishap.restated else "voiding"
        asked: dict[str, Any] = {"target": self.versions[mishap.target or step]}
        if mishap.restated:
            asked["restated"] = self._restated(mishap.restated)
        whole = step == "register_clue" and way == "voiding"
        asked["reason"] = self.said("duplicates" if whole else f"{way}s")
        proposer = self.rng.choice(("anguan", "fushuji"))
        yield from self._act(f"propose_{way}", proposer, (1, 6), asked)
        if not mishap.agreed:
            reason = {"reason": self.said("refusals")}
            yield from self._act("reject_correction", "shuji", (0, 2), reason)
            return
        yield from self._act(f"approve_{way}", "shuji", (0, 2), {})
        self.plan = replace(self.plan, mode=mishap.restated.get("inquiry_mode", self.plan.mode))
        if mishap.again is not None:
            yield from self._act(step, actor, (0, 2), {**body, **mishap.again})

    def _restated(self, restated: Mapping[str, Any]) -> dict[str, Any]:
        return {
            name: self.days[value].isoformat() if name == "occurred_on" else value
            for name, value in restated.items()
        }

    def _meet(self, mark: str) -> Part:
        """The second of two persons who are one takes the other's name, and is merged."""
        other = self.office.persons.setdefault(mark, self.person)
        if other is self.person:
            return
        learnt, merged = {"name": other.name}, {"merged_into": other.id}
        yield from self._act("learn_identity", "anguan", (1, 3), learnt, "person", self.person.id)
        merged |= {"reason": self.said("merges")}
        yield from self._act("merge_persons", "anguan", (0, 2), merged, "person", self.person.id)
