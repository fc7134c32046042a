"""隶属: which records a reader may know of. Whose they are to handle domain/belonging.py says."""

from sqlalchemy import ColumnElement, Table, and_, or_, select, true

from domain.procedure import procedure
from domain.record import Record
from projections.units import UnitTree
from service.house import House

Units = frozenset[str] | None  # None: every unit there is, so nothing need be asked


def seen_from(tree: UnitTree, unit: str) -> Units:
    """The unit and everything below it."""
    under = tree.under(unit)
    return None if under >= tree.units.keys() else under


def rows_within(register: Table, units: Units, *kinds: str) -> ColumnElement[bool]:
    """The rows of the register (of these kinds) that units have opened, and of what all units share
    those that one of their own names.
    """
    if units is None:
        return true()
    columns, own = register.c, register.alias().c
    shared = [kind for kind in kinds or procedure().kinds if procedure().kinds[kind].shared]
    opened = columns.unit.in_(units)
    if not shared:  # alone, it is what the index by unit is for
        return opened
    named = select(own.person).where(own.unit.in_(units), own.person.is_not(None))
    return or_(opened, and_(columns.kind.in_(shared), columns.person.in_(named)))


def is_within(house: House, record: Record, units: Units) -> bool:
    """Whether one record is among those."""
    if units is None or record.unit in units:
        return True
    if not procedure().kinds[record.kind].shared:
        return False
    with house.views.of("register") as (connection, tables):
        own = tables["register"].c
        person = house.store.pseudonym(record.id)
        named = select(own.record).where(own.person == person, own.unit.in_(units))
        return connection.scalar(named.limit(1)) is not None
