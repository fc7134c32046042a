"""Facts: one row for each countable thing, and the positions between which it was known to hold.

A correction closes a fact and opens another, so a tally as of any position is one more condition.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    Connection,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    and_,
    delete,
    or_,
    select,
    update,
)

from projections.indicators import counted_kinds, listed_facts
from projections.log import Log, PublicEvent
from projections.standing import as_pulled, net_public
from projections.view import View

MERGED = "person.persons_merged"
CLUE_NUMBER = re.compile(r'"clue_number":"([^"]+)"')
KEY = ("held_from", "record", "slot")


class Facts(View):
    """The facts that the catalogue counts."""

    name = "facts"

    def __init__(self) -> None:
        self.kinds, self.lists = counted_kinds(), listed_facts()
        self.edition = "7 " + " ".join(sorted(self.kinds | self.lists))  # type: ignore[misc]

    def tables(self, metadata: MetaData, suffix: str) -> Mapping[str, Table]:
        same = Table(
            f"same_person{suffix}",
            metadata,
            Column("person", Text, primary_key=True),
            Column("merged_into", Text, nullable=False),
        )
        facts, listed = _facts_table(metadata, suffix), _listed_table(metadata, suffix)
        return {"facts": facts, "same_person": same, "listed": listed}

    def apply(
        self,
        connection: Connection,
        tables: Mapping[str, Table],
        events: Sequence[PublicEvent],
        log: Log,
    ) -> None:
        keeper = _Keeper(connection, tables, log, self.lists)
        for event in events:
            if event.corrects is not None:
                keeper.correct(event, self.kinds)
            elif event.kind == MERGED:
                keeper.merge(event.person, _into(event), event.position)
            elif event.kind in self.kinds:
                keeper.open(event, event.version, event.position)
        keeper.flush()


def _facts_table(metadata: MetaData, suffix: str) -> Table:
    return Table(
        f"facts{suffix}",
        metadata,
        Column("held_from", Integer, primary_key=True),
        Column("record", Text, primary_key=True),
        Column("slot", Integer, primary_key=True),
        Column("held_until", Integer),
        Column("position", Integer, nullable=False),
        Column("kind", Text, nullable=False),
        Column("period", Text, nullable=False),
        Column("occurred_on", Text, nullable=False),
        Column("unit", Text, nullable=False),
        Column("person", Text),
        Column("recorded_person", Text),
        Column("clue_number", Text),
        Column("quantity", Integer, nullable=False),
        Column("public", JSON, nullable=False),
        Index(f"facts_by_kind{suffix}", "kind", "period"),
        Index(f"facts_by_record{suffix}", "record"),
        Index(f"facts_by_person{suffix}", "person", "kind", "period"),
        Index(f"facts_by_clue{suffix}", "clue_number", "kind", "period"),
        Index(f"facts_by_end{suffix}", "held_until"),
    )


def _listed_table(metadata: MetaData, suffix: str) -> Table:
    return Table(
        f"listed{suffix}",
        metadata,
        Column("held_from", Integer, nullable=False),
        Column("record", Text, nullable=False),
        Column("slot", Integer, nullable=False),
        Column("name", Text, nullable=False),
        Column("item", Text, nullable=False),
        Index(f"listed_by_fact{suffix}", "record", "slot", "name"),
        Index(f"listed_by_item{suffix}", "name", "item"),
    )


class _Keeper:
    """Opens and closes facts within one batch; plain ones are written together."""

    def __init__(
        self, connection: Connection, tables: Mapping[str, Table], log: Log, lists: frozenset[str]
    ) -> None:
        self.connection, self.log, self.lists = connection, log, lists
        self.facts, self.same, self.listed = (
            tables[name] for name in ("facts", "same_person", "listed")
        )
        self.merged = dict(map(tuple, connection.execute(select(self.same))))
        self.new: list[dict[str, Any]] = []

    def open(self, event: PublicEvent, slot: int, held_from: int) -> None:
        self.new.append(
            {
                "held_from": held_from,
                "record": event.record,
                "slot": slot,
                "held_until": None,
                "position": event.position,
                "kind": event.kind,
                "period": event.period,
                "occurred_on": event.occurred_on,
                "unit": event.unit,
                "person": self._counted_as(event.person),
                "recorded_person": event.person,
                "clue_number": _clue_number(event.public),
                "quantity": event.quantity,
                "public": event.public,
            }
        )

    def correct(self, event: PublicEvent, kinds: frozenset[str]) -> None:
        """Closes what no longer stands of the record and opens what stands anew."""
        self.flush()
        standing = net_public(self.log.public_history(event.record, event.position))
        held = {row.slot: row for row in self._held(self.facts.c.record == event.record)}
        still = {slot for slot, row in held.items() if _still(row, standing.get(slot))}
        self._close([row for slot, row in held.items() if slot not in still], event.position)
        for slot, entry in standing.items():
            if entry.kind in kinds and slot not in still:
                self.open(entry, slot, event.position)
        if standing.keys() and next(iter(standing.values())).kind.startswith("person."):
            merges = [_into(entry) for entry in standing.values() if entry.kind == MERGED]
            self.merge(event.person, merges[0] if merges else None, event.position)

    def merge(self, person: str | None, into: str | None, position: int) -> None:
        """Counts a person's facts as those of whom they turned out to be; None: as their own."""
        self.flush()
        before = self._counted_as(person)
        held = self._held(self.facts.c.person == before)
        self.connection.execute(delete(self.same).where(self.same.c.person == person))
        self.merged.pop(str(person), None)
        if into is not None:
            self.connection.execute(self.same.insert(), {"person": person, "merged_into": into})
            self.merged[str(person)] = into
        for row in held:
            now = self._counted_as(row.recorded_person)
            if now != before:
                self._close([row], position)
                text = as_pulled(row.public)
                fresh = {"held_from": position, "held_until": None, "person": now, "public": text}
                self.new.append(dict(row._mapping) | fresh)

    def _counted_as(self, person: str | None) -> str | None:
        while person in self.merged:
            person = self.merged[person]
        return person

    def _held(self, condition: Any) -> list[Any]:
        query = select(self.facts).where(condition, self.facts.c.held_until.is_(None))
        return list(self.connection.execute(query))

    def _close(self, rows: Iterable[Any], position: int) -> None:
        for row in rows:
            key = (self.facts.c[name] == row._mapping[name] for name in KEY)
            self.connection.execute(update(self.facts).where(*key).values(held_until=position))

    def flush(self) -> None:
        if self.new:
            self.connection.execute(self.facts.insert(), self.new)
            items = [item for fact in self.new for item in self._items(fact)]
            if items:
                self.connection.execute(self.listed.insert(), items)
            self.new = []

    def _items(self, fact: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
        """What a fact lists, where the catalogue counts the items: a row each."""
        said = json.loads(fact["public"])
        key = {name: fact[name] for name in KEY}
        for name in self.lists & said.keys():
            yield from ({**key, "name": name, "item": str(item)} for item in said[name])


def _still(row: Any, entry: PublicEvent | None) -> bool:
    """Whether a held fact is what stands: the same event, with the same public part."""
    if entry is None or entry.position != row.position:
        return False
    return bool(json.loads(entry.public) == row.public)


def held(facts: Any, as_of: Any) -> Any:
    """Facts that were known to hold at a position; None means now."""
    if as_of is None:
        return facts.c.held_until.is_(None)
    still = or_(facts.c.held_until.is_(None), facts.c.held_until > as_of)
    return and_(facts.c.held_from <= as_of, still)


def _clue_number(public: str) -> str | None:
    """The clue a fact belongs to: the unit of every 件 of clues, so it has a column of its own."""
    found = CLUE_NUMBER.search(public)
    return found[1] if found else None


def _into(event: PublicEvent) -> str:
    return str(json.loads(event.public)["merged_into"])
