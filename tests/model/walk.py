"""A walk through the procedure, on which the domain and the model must agree at every step."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from marshmallow import ValidationError

import tests.model.bodies_after
import tests.model.bodies_before
import tests.model.bodies_decided
import tests.model.bodies_of_appeals  # noqa: F401  (each registers what it builds)
from domain.record import Record, Recorded
from domain.step import Refused
from tests.histories import World
from tests.model.bodies import Pick, base, body_for
from tests.model.matter import Matter
from tests.model.model import Model
from tests.model.people import PEOPLE, TOWN
from tests.model.periods import Period, rows
from tests.model.routes import ROUTES, can_end
from tests.model.rows import ROWS, Row
from tests.model.situation import AGAINST, Situation

KINDS = ("petition", "clue", "case", "appeal")
MATTERS_MAX = 14  # a walk opens no more records than this


@dataclass
class Walk:
    """Where a walk has come to, and how often each step was accepted or refused on it."""

    day: date
    world: World = TOWN
    model: Model = field(default_factory=lambda: Model(PEOPLE))
    accepted: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    story: list[str] = field(default_factory=list)

    def options(self) -> Iterator[tuple[Row, str | None, str]]:
        """Every step that the model allows: on which record, by whom."""
        room = len(self.model.matters) < MATTERS_MAX
        for row in ROWS.values():
            if not row.after and room:
                yield from ((row, None, who) for who in self._able(row, None))
            for id, matter in self.model.matters.items():
                if matter.kind == row.kind and matter.stage in row.after:
                    yield from ((row, id, who) for who in self._able(row, id))

    def _able(self, row: Row, id: str | None) -> Iterator[str]:
        for who, person in PEOPLE.items():
            if not row.roles & person.offices:
                continue
            s = self.model.situation(row, id, who, {}, self.day)
            if self._finds_start(row, who) if id is None else not self.model.objections(s):
                yield who

    def _finds_start(self, row: Row, who: str) -> bool:
        """Whether there is something that a new record can start from."""
        matters = self.model.matters.values()
        if row.id == "appeal.receive_appeal":
            names = AGAINST.values()
            return any(m.kind in ("case", "clue") and any(map(m.get, names)) for m in matters)
        if row.kind != "case":
            return True
        anybody = row.step == "review_directly"
        assessed = (m for m in matters if (m.kind, m.stage) == ("clue", "assessing"))
        return any(anybody or m.get("handler") == who for m in assessed)

    def attempt(self, row: Row, id: str | None, who: str, pick: Pick) -> bool:
        """Tries one step both ways; whether it was accepted."""
        if self._waits_for_other(row):
            return False
        s = self.model.situation(row, id, who, {}, self.day)
        body = body_for(s, pick)
        if body is None and not self.model.is_out_of_order(s):
            return False  # nothing valid could be said, and anything might be refused
        body = base(row.id) if body is None else body
        s = s._replace(said=body)
        objections = self.model.objections(s)
        self._tell(s, body, objections)
        outcome = self._sent(s, body)
        if isinstance(outcome, Refused):
            assert outcome.because in objections, self._disagreement(outcome, objections)
            self.refused[row.id] += 1
            return False
        assert not objections, self._disagreement("accepted", objections)
        self._accept(s, outcome)
        return True

    def _waits_for_other(self, row: Row) -> bool:
        """Whether what a step starts from is not there at all."""
        starts = ("case.file_directly", "case.review_directly", "appeal.receive_appeal")
        return row.id in starts and not any(m.kind == "clue" for m in self.model.matters.values())

    def _sent(self, s: Situation, body: dict[str, Any]) -> tuple[Recorded, ...] | Refused:
        world = self.world.about(s.m.id) if s.m.id else self.world
        before = dict(world.records)
        versions = {id: record.version for id, record in before.items()}
        try:
            return world.recorded(s.who.id, s.row.id, self.day, body)
        except Refused as refused:
            after = {id: record.version for id, record in world.records.items()}
            assert (before, versions) == (world.records, after), "a refusal changes nothing"
            return refused
        except ValidationError as error:
            raise AssertionError(f"{s.row.id}: {error.messages} {body}") from error

    def _accept(self, s: Situation, events: tuple[Recorded, ...]) -> None:
        self.accepted[s.row.id] += 1
        new = dict.fromkeys(event.record for event in events)
        known = self.world.records
        self.world = self.world.with_events(events)
        opened = [id for id in new if id not in known and self.world.records[id].kind in KINDS]
        self.model.happened(s, opened)
        self._compare()

    def _compare(self) -> None:
        """Every record at the stage the model says, every period to the day."""
        ours = {id: record for id, record in self.world.records.items() if record.kind in KINDS}
        assert ours.keys() == self.model.matters.keys(), self.story
        for id, matter in self.model.matters.items():
            assert ours[id].stage == matter.stage, (id, ours[id].stage, matter.stage, self.story)
            assert _periods(ours[id]) == matter.periods, self._differing(ours[id], matter.periods)
            self._can_be_kept(matter)

    def _can_be_kept(self, matter: Matter) -> None:
        """No period runs that nothing can end any more; an effect ends by itself."""
        for row in rows(matter.kind):
            if "ends" in row.words and row.law != "effect" and matter.runs(row.id):
                assert can_end(row, matter.stage), (row.id, matter.stage, self.story)

    def _differing(self, record: Record, expected: dict[str, Period]) -> Any:
        found = _periods(record)
        differing = {
            id: {"domain": found.get(id), "model": expected.get(id)}
            for id in found | expected
            if found.get(id) != expected.get(id)
        }
        return differing, self.story

    def _tell(self, s: Situation, body: dict[str, Any], objections: set[str]) -> None:
        where = f"{s.m.id[:6]} at {s.m.stage}" if s.m.id else "new"
        what = f"{self.day} {s.who.name}: {s.row.id} ({where}) {body}"
        self.story.append(f"{what} -> {sorted(objections) or 'accepted'}")

    def _disagreement(self, outcome: Any, objections: set[str]) -> str:
        because = f"{outcome.rule}, {outcome.because}" if isinstance(outcome, Refused) else ""
        expected = sorted(objections) or "accepted"
        return f"domain: {outcome} ({because}); model: {expected}\n" + "\n".join(self.story)

    def fitting(self, row: Row, id: str) -> list[str]:
        """Who might do a step on a record, were it at the right stage."""
        matter = self.model.matters[id]
        assigned = matter.get(row.by) if row.by else None
        named = assigned if isinstance(assigned, list) else [assigned]
        able = [who for who, person in PEOPLE.items() if row.roles & person.offices]
        return [who for who in able if not row.by or who in named]

    def probe(self, pick: Pick) -> None:
        """Tries every step on every record: by whoever might do it, where the stage is wrong; where
        it is right, by everybody. Nothing of it is taken in.
        """
        for id, matter in list(self.model.matters.items()):
            for row in (row for row in ROWS.values() if row.kind == matter.kind and row.after):
                open_here = matter.stage in row.after
                people = list(PEOPLE) if open_here else self.fitting(row, id)[:2]
                for who in people:
                    s = self.model.situation(row, id, who, {}, self.day)
                    if not open_here or self.model.objections(s):
                        self.attempt(row, id, who, pick)

    def pass_days(self, n: int) -> None:
        """Time goes by."""
        self.day += timedelta(days=n)

    def towards(self, goal: str) -> tuple[list[Any], list[Any]]:
        """The options, and those among them on a shortest way to a step."""
        options = list(self.options())
        there = [option for option in options if option[0].id == goal]
        if there:
            return options, there
        distances = ROUTES[goal]
        ahead = {option: distances.get(option[0].id) for option in options}
        reach = [n for n in ahead.values() if n is not None]
        near = [option for option in options if ahead[option] == min(reach, default=None)]
        return options, near or options


def _periods(record: Record) -> dict[str, Period]:
    return {
        id: Period(
            deadline.started_on,
            deadline.due_on,
            deadline.unshifted_on,
            deadline.met_on,
            deadline.extended_to,
            deadline.paused_on,
            deadline.days_paused,
        )
        for id, deadline in record.deadlines.items()
    }
