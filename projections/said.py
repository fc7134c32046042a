"""What a fact says, as conditions of a query on either store."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import and_, or_

from projections.indicators import ANY, BUT, holds_several


def says(facts: Any, table: Mapping[str, Any]) -> Any:
    """Everything a table of the catalogue wants."""
    return and_(True, *(carries(facts, name, wanted) for name, wanted in table.items()))


def carries(facts: Any, name: str, wanted: Any) -> Any:
    """One value, or one of several, under a name."""
    known = public(facts, name)
    if isinstance(wanted, bool):
        return known.as_boolean() == wanted
    codes = wanted if isinstance(wanted, list) else [wanted]
    return or_(*(_fits(known.as_string(), code, holds_several(name)) for code in codes))


def _fits(said: Any, code: str, several: bool) -> Any:
    if code == ANY:
        return said.is_not(None)
    if code == "":
        return or_(said.is_(None), said == "[]") if several else said.is_(None)
    if code.startswith(BUT):
        return said != code.removeprefix(BUT)
    if several:
        return said.contains(f'"{code}"', autoescape=True)
    return said == code


def public(facts: Any, name: str) -> Any:
    """A field of the facts' public part, as SQLAlchemy reads it on both stores."""
    return facts.c.public[name]
