"""What a view may read of the log: public columns only, so it needs no key and knows no name."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from domain.record import Recorded


class PublicEvent(NamedTuple):
    """One event as counting sees it. Dates are ISO text; `deadlines` and `public` are JSON text.

    `person` is a keyed pseudonym, `public` the event's public fields with the record's standing
    dimensions as they were at that moment.
    """

    position: int
    record: str
    version: int
    kind: str
    recorded_at: str
    occurred_on: str
    period: str
    unit: str
    person: str | None
    quantity: int
    actor: str
    role: str
    decides_on: int | None
    corrects: int | None
    deadlines: str | None
    public: str


class Log(Protocol):
    """The log, as a view pulls from it."""

    def size(self) -> int:
        """The last position; 0 for an empty log."""
        ...

    def after(self, position: int, limit: int) -> Sequence[PublicEvent]:
        """The next events after a position, in order."""
        ...

    def public_history(self, record: str, upto: int) -> Sequence[PublicEvent]:
        """One record's events up to and including a position."""
        ...

    def digest(self, position: int) -> str:
        """A digest of the event at a position; empty where there is none."""
        ...

    def events(self, after: int, limit: int) -> Sequence[Recorded]:
        """The next events in whole envelopes, for a view of class person."""
        ...

    def pseudonym(self, id: str) -> str:
        """The pseudonym under which a person stands in the public columns."""
        ...
