"""What belongs together: the case a clue has become, the clues of a petition, who else is named."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import or_

from domain.procedure import procedure
from domain.record import Record
from projections.links import naming
from service.reading import Reader
from service.web.kinds import pursued_kinds, title_of_kind
from service.web.rows import Register, Row, register_for

RELATED_MAX = 50


def related(known: Reader, found: Record) -> list[dict[str, str]]:
    """First the records that name this one or that it names; then the other persons of the same
    clue, the person themselves, and what else names them.
    """
    named = {*linked(known, found), *naming(known.house.views, found.id)}
    with register_for(known) as register:
        here = register.rows(register.table.c.record == found.id, limit=1)
        rows = [row for own in here for row in _about(register, own.found, named)]
    rows = [row for row in rows if known.may_open(row.record)]
    near = [row for row in rows if _are_linked(known, found, row)]
    told = [row for own in here for row in rows if _may_be_told(known, own.found, row.found)]
    return [_link(row) for row in (*near, *(row for row in told if row not in near))]


def linked(known: Reader, record: Record) -> Iterator[str]:
    """The records that one names, as far as the reader may read, and those whose steps have
    recorded something on it.
    """
    for recorded in record:
        if recorded.caused_by:
            yield recorded.caused_by
        for name, said in vars(recorded.event).items():
            if said and _names_records(known, name):
                yield from (said,) if isinstance(said, str) else said


def _names_records(known: Reader, name: str) -> bool:
    meaning = procedure().meanings.get(name)
    return bool(meaning and meaning.reference in pursued_kinds() and meaning.secrecy in known.sees)


def _about(register: Register, own: Any, named: set[str]) -> Sequence[Row]:
    """Whatever may have to do with a record: by name, by number or by the person it is about."""
    columns = register.table.c
    same: list[Any] = [columns.record.in_(named)]
    if own.number is not None:
        same.append((columns.kind == own.kind) & (columns.number == own.number))
    if own.person is not None:
        same.append(columns.person == own.person)
    conditions = or_(*same) & (columns.record != own.record)
    return register.rows(conditions, order=(columns.opened_at,), limit=RELATED_MAX)


def _are_linked(known: Reader, found: Record, row: Row) -> bool:
    if not {found.kind, row.found.kind} <= set(pursued_kinds()):
        return False  # that a person was registered through a clue makes nobody's name public
    return row.found.record in set(linked(known, found)) or found.id in linked(known, row.record)


def _may_be_told(known: Reader, own: Any, other: Any) -> bool:
    """That two records are about one person is for those to know who may know persons."""
    if "person" in known.sees:
        return True
    return own.number is not None and (own.kind, own.number) == (other.kind, other.number)


def _link(row: Row) -> dict[str, str]:
    return {
        "href": row.href,
        "title": f"{title_of_kind(row.found.kind)} {row.called}（{row.stage}）",
    }
