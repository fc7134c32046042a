"""Links: which record has named which, so that a record's page can show what names it.

What a correction took back stays here: a page shows a link only if the other record still says it.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Column, Connection, Integer, MetaData, Table, Text, select

from domain.procedure import procedure
from domain.record import Recorded
from projections.log import Log
from projections.view import View, Views

LINKS_MAX = 50


class Links(View):
    """A row for each record of a matter or a duty that an event names."""

    name = "links"

    def tables(self, metadata: MetaData, suffix: str) -> Mapping[str, Table]:
        links = Table(
            f"links{suffix}",
            metadata,
            Column("position", Integer, primary_key=True),
            Column("target", Text, primary_key=True, index=True),
            Column("source", Text, nullable=False),
        )
        return {"links": links}

    def pull(self, log: Log, after: int, limit: int) -> Sequence[Any]:
        return log.events(after, limit)

    def apply(
        self,
        connection: Connection,
        tables: Mapping[str, Table],
        events: Sequence[Recorded],
        log: Log,
    ) -> None:
        rows = [
            {"position": event.position, "target": target, "source": event.record}
            for event in events
            for target in sorted(set(_named(event)))
        ]
        if rows:
            connection.execute(tables["links"].insert(), rows)


def _named(recorded: Recorded) -> Iterator[str]:
    for name, said in vars(recorded.event).items():
        meaning = procedure().meanings.get(name)
        if said and meaning and procedure().pursues(meaning.reference):
            yield from (said,) if isinstance(said, str) else said


def naming(views: Views, record: str) -> list[str]:
    """The records that have named this one, the latest of them."""
    with views.of("links") as (connection, tables):
        links = tables["links"]
        query = select(links.c.source).where(links.c.target == record)
        return list(connection.scalars(query.order_by(links.c.position.desc()).limit(LINKS_MAX)))
