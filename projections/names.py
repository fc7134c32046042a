"""Names: the one view of class person, so that a person can be found by what they are called."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Column, Connection, Integer, MetaData, Table, Text, select

from domain.record import Recorded
from projections.log import Log
from projections.view import View, Views


class Names(View):
    """Every name a person was ever known by, beside their pseudonym."""

    name = "names"

    def tables(self, metadata: MetaData, suffix: str) -> Mapping[str, Table]:
        names = Table(
            f"names{suffix}",
            metadata,
            Column("position", Integer, primary_key=True),
            Column("person", Text, nullable=False),
            Column("record", Text, nullable=False),
            Column("name", Text, nullable=False),
        )
        return {"names": names}

    def pull(self, log: Log, after: int, limit: int) -> Sequence[Any]:
        return log.events(after, limit)

    def apply(
        self,
        connection: Connection,
        tables: Mapping[str, Table],
        events: Sequence[Recorded],
        log: Log,
    ) -> None:
        learnt = [
            {
                "position": event.position,
                "person": log.pseudonym(event.record),
                "record": event.record,
                "name": event.event.name,
            }
            for event in events
            if event.kind.startswith("person.") and getattr(event.event, "name", None)
        ]
        if learnt:
            connection.execute(tables["names"].insert(), learnt)


def persons_called(views: Views, part: str) -> list[str]:
    """The pseudonyms of everyone whose name contains this text."""
    with views.of("names") as (connection, tables):
        names = tables["names"]
        found = select(names.c.person).where(names.c.name.contains(part, autoescape=True))
        return list(connection.scalars(found.distinct()))
