"""Between an event in its envelope and a row of the log. Unknown kinds are refused."""

import hmac
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache, lru_cache
from typing import Any

import msgspec
from eventsourcing.persistence import JSONTranscoder, Mapper, StoredEvent

from domain.enact import public_part
from domain.procedure import procedure
from domain.record import Deadline, Record, Recorded

Row = tuple[Any, ...]

_marks = msgspec.json.Decoder(tuple[Deadline, ...])
_day = lru_cache(maxsize=4096)(date.fromisoformat)


class UnknownKind(Exception):
    """The log holds an event this program does not know: a newer program wrote it, or a forger."""


@dataclass(frozen=True)
class StoredRow(StoredEvent):
    """A stored event as the library carries it, with the whole row beside."""

    row: Row = ()


class EventMapper(Mapper[str]):
    """Builds and reads rows; the library's interface on top of it."""

    def __init__(self, pseudonym_key: bytes) -> None:
        super().__init__(transcoder=JSONTranscoder())
        self.pseudonym = lru_cache(maxsize=65_536)(lambda id: _keyed(pseudonym_key, id))

    def to_row(self, recorded: Recorded, record: Record) -> Row:
        """A row; `record` is the record with this event already in it."""
        subject = procedure().kinds[record.kind].subject(record)
        return (
            recorded.position,
            recorded.record,
            recorded.version,
            recorded.kind,
            stamp(recorded.recorded_at),
            recorded.occurred_on.isoformat(),
            recorded.period,
            recorded.unit,
            self.pseudonym(subject) if subject else None,
            1,
            recorded.actor,
            recorded.role,
            recorded.channel,
            recorded.command_id,
            recorded.decides_on,
            recorded.corrects,
            recorded.caused_by,
            " ".join(recorded.rules),
            msgspec.json.encode(recorded.deadlines).decode() if recorded.deadlines else None,
            canonical(public_part(recorded, record, self.pseudonym)),
            msgspec.json.encode(recorded.event),
        )

    @staticmethod
    def from_row(row: Sequence[Any]) -> Recorded:
        """An event in its envelope. Raises UnknownKind."""
        return Recorded(
            row[0],
            row[1],
            row[2],
            row[3],
            datetime.fromisoformat(row[4]),
            _day(row[5]),
            row[6],
            row[7],
            *row[10:17],
            tuple(row[17].split()),
            _marks.decode(row[18]) if row[18] else (),
            _decoder(row[3])(row[20]),
        )

    def to_stored_event(self, domain_event: Any) -> StoredEvent:
        """The library's view of an event that stands alone (the first of its record)."""
        row = self.to_row(domain_event, procedure().fold(domain_event.record, (domain_event,)))
        return stored(row)

    def to_domain_event(self, stored_event: StoredEvent) -> Any:
        """The event in its envelope."""
        assert isinstance(stored_event, StoredRow)
        return self.from_row(stored_event.row)


def stored(row: Row) -> StoredRow:
    """A row as the library carries it."""
    return StoredRow(row[1], row[2], row[3], bytes(row[20]), row)


def stamp(instant: datetime) -> str:
    """An instant as the log writes it: UTC, milliseconds, so that text order is time order."""
    return instant.isoformat(timespec="milliseconds")


def canonical(value: Mapping[str, Any]) -> str:
    """Canonical JSON (RFC 8785) of what a public part can hold: texts, whole numbers, lists."""
    return msgspec.json.encode(value, order="sorted").decode()


@cache
def _decoder(kind: str) -> Any:
    known = procedure().events.get(kind)
    if known is None:
        raise UnknownKind(kind)
    return msgspec.json.Decoder(known).decode


def _keyed(key: bytes, id: str) -> str:
    return hmac.digest(key, id.encode(), "sha256").hex()[:32]
