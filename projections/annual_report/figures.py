"""The figures of a report: each with its value, and a digest of the acts it was counted from."""

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Table, and_, func, select

from projections.indicators import Indicator
from projections.tallies import Asked, Cell, CountedUnit, cells_of, held, tally, why
from projections.view import Views

FORMULA = "S15"  # 编组 is a label that a plan gives, not a count
FORMULA_TITLE = "专项整治编组"
OPENED = "campaign.campaign_opened"
DIGEST_LENGTH = 16


@dataclass(frozen=True)
class Figure:
    """One figure: the cell it is, what it came to, and the digest of what it was counted from.

    `value` is None where no step can record yet what it counts; a `label` is a figure that is no
    count. The same facts give the same digest: it is taken over the counted units and the places
    of their acts in the log.
    """

    id: str
    cell: str
    title: str
    measure_word: str
    value: int | None
    digest: str
    label: str | None = None

    @property
    def anchor(self) -> str:
        """The bookmark where it stands, in the paper and on the page."""
        return "fig_" + re.sub(r"\W", "_", self.id)

    @property
    def is_nought(self) -> bool:
        """Whether there is nothing: a count of none, or no label."""
        return self.label == "" if self.label is not None else self.value == 0


def cells(views: Views, asked: Asked) -> list[Cell]:
    """Every cell of the year."""
    return tally(views, asked.year, asked.as_of, asked.unit, asked.without)


def figures_of(
    views: Views, asked: Asked, found: Iterable[Cell], names: Sequence[str]
) -> Mapping[str, Figure]:
    """The figures that these names mean, by name; what names none, or several, is left out."""
    values = {cell.indicator.id: cell.value for cell in found}
    known = {name: _formula(views, asked) for name in names if name == FORMULA}
    for name in names:
        rows = cells_of(name)
        if len(rows) == 1:
            known[name] = _figure(views, asked, rows[0], values[rows[0].id])
    return known


def _figure(views: Views, asked: Asked, row: Indicator, value: int | None) -> Figure:
    units = why(views, row, asked.year, asked.as_of, asked.unit, asked.without)
    scope = f"（{row.scope_title}）" if row.scope_title else ""
    return Figure(
        id=row.figures[0] if row.figures else row.id,
        cell=row.id,
        title=row.title + scope,
        measure_word=row.measure_word,
        value=value,
        digest=digest_of(units),
    )


def digest_of(units: Iterable[CountedUnit]) -> str:
    """What the counted units and the positions of their events come to, in a few characters."""
    lines = (
        " ".join((unit.unit_key, *(str(fact.event_position) for fact in unit.facts)))
        for unit in units
    )
    return _digest(sorted(lines))


def _digest(lines: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:DIGEST_LENGTH]


def _formula(views: Views, asked: Asked) -> Figure:
    """The labels of the campaigns opened in the year, made of the numbers their plans name."""
    with views.of("facts") as (connection, tables):
        facts = tables["facts"]
        query = select(facts.c.position, facts.c.public)
        query = query.where(facts.c.kind == OPENED, of_year(facts, asked))
        found = list(connection.execute(query.order_by(facts.c.position)))
    labels = [
        (each.position, "+".join(map(str, each.public.get("formula_numbers", ()))))
        for each in found
    ]
    labels = [each for each in labels if each[1]]
    return Figure(
        id=FORMULA,
        cell="CAMP_CODE",
        title=FORMULA_TITLE,
        measure_word="",
        value=None,
        digest=_digest(f"{position} {label}" for position, label in labels),
        label="”“".join(label for _, label in labels),
    )


def has_facts(views: Views, asked: Asked) -> bool:
    """Whether anything that counts happened in the year."""
    with views.of("facts") as (connection, tables):
        facts = tables["facts"]
        query = select(func.count()).select_from(facts).where(of_year(facts, asked))
        return bool(connection.scalar(query))


def of_year(facts: Table, asked: Asked) -> Any:
    """Acts of the year as known, of the unit, without what is kept from whoever asks."""
    conditions = [
        facts.c.period.between(f"{asked.year:04}-01", f"{asked.year:04}-12"),
        held(facts, asked.as_of),
    ]
    if asked.without:
        conditions.append(facts.c.record.not_in(asked.without))
    if asked.unit is not None:
        conditions.append(facts.c.unit == asked.unit)
    return and_(*conditions)
