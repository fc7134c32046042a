"""A hint, never a hindrance: someone of the same name is known already."""

from collections.abc import Iterator, Sequence

from sqlalchemy import select

from domain.procedure import procedure
from domain.record import Recorded
from service.reading import Reader
from service.web.rows import register_for

PERSON = "person"
NAMED_MAX = 5


def namesakes(known: Reader, events: Sequence[Recorded]) -> list[str]:
    """What these events would name anew though it is known, with the clues it is known from."""
    if PERSON not in known.sees:
        return []
    called = procedure().kinds[PERSON].number
    new = [e for e in events if e.version == 1 and e.kind.startswith(f"{PERSON}.")]
    names = dict.fromkeys(getattr(event.event, called) for event in new)
    return [said for name in names for said in _said(known, name)]


def _said(known: Reader, name: str) -> Iterator[str]:
    """A name that stands once corrected or voided is nobody's any more."""
    with known.house.views.of("names") as (connection, tables):
        columns = tables["names"].c
        query = select(columns.record, columns.person).where(columns.name == name).distinct()
        found = {row.person: row.record for row in connection.execute(query)}
    fact = procedure().kinds[PERSON].number
    records = {person: known.house.store.record(id) for person, id in found.items()}
    persons = [p for p, r in records.items() if r.fact(fact) == name and known.is_near(r)]
    if persons:
        yield f"{name}（{_numbers(known, persons)}）"


def _numbers(known: Reader, persons: Sequence[str]) -> str:
    with register_for(known) as register:
        columns = register.table.c
        theirs = (columns.person.in_(persons), columns.person_number.is_not(None))
        newest = (columns.opened_at.desc(),)
        rows = register.rows(*theirs, order=newest, limit=NAMED_MAX + 1)
        numbers = [row.number for row in rows[:NAMED_MAX] if known.may_open(row.record)]
    return "、".join(numbers) + ("等" if len(rows) > NAMED_MAX else "") or "尚无线索"
