"""Whose records and figures: the units a reader may ask for, and what each answer takes in."""

from sqlalchemy import exists, select

from domain.procedure import procedure
from service.belonging import Units
from service.reading import Reader

EVERYTHING = "本级及下级"


def units_asked(reader: Reader, text: str) -> Units:
    """The units that a choice means: without one, all the reader may read of; the own unit by
    itself; one below with whatever is below that.

    Raises ValueError with a sentence for the user.
    """
    code = text.strip()
    if not code:
        return reader.units
    if code not in reader.tree or not (reader.units is None or code in reader.units):
        raise ValueError("没有这个单位，或不在您单位之下，请核对单位代码")
    return frozenset({code}) if code == reader.unit else reader.tree.under(code)


def units_offered(reader: Reader) -> list[tuple[str, str]]:
    """What a list of units offers: the own one and those below that have records of their own.
    Empty where there is nothing to choose: most stores are one unit's.
    """
    below = [unit for unit in _with_records(reader) if unit != reader.unit]
    if not below:
        return []
    choices = [(code, reader.tree.title(code)) for code in below]
    return [("", EVERYTHING), (reader.unit, f"本级（{reader.tree.title(reader.unit)}）"), *choices]


def _with_records(reader: Reader) -> list[str]:
    """The units in sight by which matters were opened, by code."""
    known = reader.tree.units.keys() if reader.units is None else reader.units
    business = [name for name, kind in procedure().kinds.items() if kind.business]
    with reader.house.views.of("units", "register") as (connection, tables):
        code, register = tables["units"].c.code, tables["register"].c
        opened = exists().where(register.unit == code, register.kind.in_(business))
        return list(connection.scalars(select(code).where(code.in_(known), opened).order_by(code)))
