"""The model: all records as the rules see them, what they allow, what comes of what was done."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import count
from typing import Any

from tests.model.conditions import CONDITIONS, CONTENT, ROLE, STAGE
from tests.model.consequences import ELSEWHERE
from tests.model.matter import Act, Matter
from tests.model.outcomes import BESIDES, CHOICES, mark, person_facts
from tests.model.rows import ROWS, Row
from tests.model.situation import Person, Situation


class Model:
    """Every record of the four kinds, and who there is."""

    def __init__(self, people: Mapping[str, Person]) -> None:
        self.people = people
        self.matters: dict[str, Matter] = {}
        self._persons = count(1)

    def situation(
        self, row: Row, id: str | None, who: str, said: Mapping[str, Any], day: date
    ) -> Situation:
        """One attempt; an empty record stands for the one that a step would open."""
        matter = self.matters[id] if id else Matter("", row.kind, "", day)
        return Situation(row, matter, self.people[who], said, day, self.matters)

    def is_out_of_order(self, s: Situation) -> bool:
        """Whether it is forbidden whatever is said."""
        return any(_general(s))

    def objections(self, s: Situation) -> set[str]:
        """Why the rules forbid it: "stage", "role", "content"; empty where they do not."""
        found = set(_general(s))
        if STAGE not in found and ROLE not in found:
            conditions = CONDITIONS.get(s.row.id, ())
            found |= {because for because, holds in conditions if not holds(s)}
        return found

    def happened(self, s: Situation, ids: list[str]) -> None:
        """Takes in that it was done. `ids` are those of the records it opened, in their order."""
        opened = list(ids)
        if not s.row.after:
            s = s._replace(m=self._open(opened.pop(0), s.row, s.day))
        said = dict(s.said)
        BESIDES.get(s.row.id, lambda s, said: None)(s, said)
        reached, marks = self._came(s)
        s.m.said |= {name: value for name, value in said.items() if value is not None}
        s.m.acts.append(Act(s.row.step, s.who.id, s.day, reached, said))
        s.m.stage = reached or s.m.stage
        for name in (s.row.step, *marks):
            mark(s.m, name, said, s.day)
        ELSEWHERE.get(s.row.id, lambda s: None)(s)
        self._grow(s, opened)

    def _came(self, s: Situation) -> tuple[str | None, tuple[str, ...]]:
        if s.row.to.startswith("?"):
            return CHOICES[s.row.to[1:]](s)
        return (None if s.row.to == "=" else s.row.to), ()

    def _open(self, id: str, row: Row, day: date) -> Matter:
        self.matters[id] = Matter(id, row.kind, row.to, day)
        return self.matters[id]

    def _grow(self, s: Situation, ids: list[str]) -> None:
        """The records that grow from this one, and those beside it."""
        if s.row.id == "clue.register_clue":
            first, *others = s.said["persons"]
            self._name(s.m, first)
            for id, subject in zip(ids, others, strict=True):
                self._clue(s, id, {k: v for k, v in s.said.items() if k != "persons"}, subject)
        elif s.row.id == "petition.hand_over_as_clue":
            facts = {name: s.m.get(name) for name in ("summary", "disciplines")}
            for id, subject in zip(ids, s.m.said["subjects"], strict=True):
                self._clue(s, id, facts | {"source": "petition"}, subject)
            s.m.said["clues"] = ids
        elif s.row.id == "clue.propose_filing":
            (id,) = ids
            case = self._open(id, ROWS["case.file_directly"], s.day)
            case.said |= person_facts(s.m) | {"clue_id": s.m.id}
            s.m.said["case_id"] = id
        else:
            assert not ids, (s.row.id, ids)

    def _clue(self, s: Situation, id: str, facts: Mapping[str, Any], subject: Any) -> None:
        row = ROWS["clue.register_clue"]
        clue = self._open(id, row, s.day)
        clue.said |= facts
        self._name(clue, subject)
        by_hand = s.row == row
        step = row.step if by_hand else "grown_from_petition"
        clue.acts.append(Act(step, s.who.id, s.day, row.to, {}))
        if not by_hand:
            clue.said["origin"] = s.m.id

    def _name(self, clue: Matter, subject: Mapping[str, Any]) -> None:
        clue.said |= subject
        clue.said["person"] = subject.get("id_number") or next(self._persons)


def _general(s: Situation) -> Iterator[str]:
    """What holds for every step: its stages, its offices, whose it is, who proposed."""
    if s.row.after and s.m.stage not in s.row.after:
        yield STAGE
    if not s.row.roles & s.who.offices or (s.m.get("about_head") and s.who.head):
        yield ROLE
    assigned = s.m.get(s.row.by) if s.row.by else s.who.id
    if s.who.id != assigned and s.who.id not in (assigned if isinstance(assigned, list) else ()):
        yield ROLE
    if s.row.kept and s.who.id in (s.m.get(s.row.kept) or ()):
        yield ROLE
    if s.row.after and not s.row.aside and s.who.id in s.m.recused:
        yield ROLE
    proposals = [s.m.last(*s.row.answers), *map(s.m.last, s.row.apart)]
    if any(act is not None and act.actor == s.who.id for act in proposals):
        yield ROLE


__all__ = ["CONTENT", "ROLE", "STAGE", "Model"]
