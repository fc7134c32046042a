"""The audit trail of one record: what was done, when, by whom, in which role, under which article,
and the value of every field the reader may see. Read from the record itself, never from a view.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from dataclasses import fields as fields_of
from datetime import date, datetime
from functools import cache
from typing import Any, get_type_hints

from domain.procedure import Meaning, procedure
from domain.record import VOIDED, Record, Recorded
from domain.rulebook import rulebook

STANDS, RESTATED, GONE, LAPSED = "stands", "restated", "voided", "lapsed"


@dataclass(frozen=True)
class Shown:
    """One field of an entry; `value` is None where the reader may not see it."""

    name: str
    title: str
    secrecy: str
    value: Any
    sealed: bool
    meaning: Meaning


@dataclass(frozen=True)
class Entry:
    """One event as the trail tells it. `state` says whether it still stands: "stands",
    "restated" (a correction took its place), "voided", or "lapsed" (what it answered changed).
    """

    position: int
    version: int
    kind: str
    title: str
    occurred_on: date
    recorded_at: datetime
    period: str
    actor: str
    role: str
    channel: str
    articles: tuple[str, ...]
    fields: tuple[Shown, ...]
    state: str
    corrects: int | None


def trail(record: Record, sees: Collection[str]) -> list[Entry]:
    """The entries in the order they were recorded, for a reader who sees these secrecy classes."""
    standing = {recorded.version for recorded in record}
    restated = {recorded.corrects: recorded.kind for recorded in record.history}
    kinds = {recorded.version: recorded.kind for recorded in record.history}
    return [_entry(recorded, standing, restated, kinds, sees) for recorded in record.history]


def _entry(
    recorded: Recorded,
    standing: Collection[int],
    restated: Mapping[int | None, str],
    kinds: Mapping[int, str],
    sees: Collection[str],
) -> Entry:
    return Entry(
        position=recorded.position,
        version=recorded.version,
        kind=recorded.kind,
        title=title_of(recorded),
        occurred_on=recorded.occurred_on,
        recorded_at=recorded.recorded_at,
        period=recorded.period,
        actor=recorded.actor,
        role=recorded.role,
        channel=recorded.channel,
        articles=tuple(rulebook().cited(rule).article for rule in recorded.rules),
        fields=tuple(shown(recorded, sees, kinds)),
        state=_state(recorded, standing, restated),
        corrects=recorded.corrects,
    )


def title_of(recorded: Recorded) -> str:
    """What was done, in the words of the step that records this kind of event."""
    if recorded.kind == VOIDED:
        return f"作废第{recorded.corrects}步"
    step = procedure().step_of.get(recorded.kind)
    title = step.title if step else recorded.event.TITLE
    return f"{title}（更正第{recorded.corrects}步）" if recorded.corrects else title


def _state(
    recorded: Recorded, standing: Collection[int], restated: Mapping[int | None, str]
) -> str:
    if recorded.version in standing or recorded.kind == VOIDED:
        return STANDS
    later = restated.get(recorded.corrects or recorded.version)
    if later is None:
        return LAPSED
    return GONE if later == VOIDED else RESTATED


def shown(
    recorded: Recorded, sees: Collection[str], kinds: Mapping[int, str] | None = None
) -> Iterator[Shown]:
    """The fields of an event; those of a proposed correction stand one by one, each under the title
    it has in the step to be corrected (`kinds`: the record's event kinds by version).
    """
    for field in fields_of(recorded.event):
        value = getattr(recorded.event, field.name)
        if isinstance(value, Mapping):
            kind = (kinds or {}).get(recorded.event.target, recorded.kind)
            yield from (_shown(kind, name, each, sees) for name, each in value.items())
        elif value is not None:
            yield _shown(recorded.kind, field.name, value, sees)


@cache
def title_of_field(kind: str, name: str) -> str:
    """A field as the event itself calls it where no form asks for it, or as the form does: whom a
    clue is about and whom a case is about bear one name and two titles.
    """
    hint = get_type_hints(procedure().events[kind], include_extras=True).get(name)
    own = (fact.title for fact in getattr(hint, "__metadata__", ()))
    return next(own, procedure().title(kind, name))


def _shown(kind: str, name: str, value: Any, sees: Collection[str]) -> Shown:
    meaning = procedure().meaning(name)
    sealed = meaning.secrecy not in sees
    title = title_of_field(kind, name)
    return Shown(name, title, meaning.secrecy, None if sealed else value, sealed, meaning)
