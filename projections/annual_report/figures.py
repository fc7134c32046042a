"""The figures of a report: each with its value, and a digest of the acts it was counted from."""

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Table, and_, func, select

from projections.facts import held
from projections.tallies import Asked, Cell, CountedUnit, cells_of, why
from projections.view import Views

FORMULA = "S15"  # 编组 is a label that a plan gives, not a count
FORMULA_TITLE = "专项整治编组"
OPENED = "campaign.campaign_opened"
DIGEST_LENGTH = 16


@dataclass(frozen=True)
class Figure:
    """One figure: the cell it is, what it came to, and the digest of what it was counted from.

    `value` is None where it is not known, `said` is it as print has it; a `label` is a figure that
    is no count. The same facts give the same digest: it is taken over the counted units and the
    places of their acts in the log.
    """

    id: str
    cell: str
    title: str
    measure_word: str
    value: int | None
    said: str
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


def figures_of(
    views: Views, asked: Asked, found: Iterable[Cell], names: Sequence[str]
) -> Mapping[str, Figure]:
    """The figures that these names mean, by name; what names none, or several, is left out."""
    cells = {cell.indicator.id: cell for cell in found}
    known = {name: _formula(views, asked) for name in names if name == FORMULA}
    for name in names:
        meant = [cells[row.id] for row in cells_of(name) if row.id in cells]
        if len(meant) == 1:
            known[name] = _figure(views, asked, meant[0])
    return known


def _figure(views: Views, asked: Asked, cell: Cell) -> Figure:
    row = cell.indicator
    scope = f"（{row.scope_title}）" if row.scope_title else ""
    return Figure(
        id=row.figures[0] if row.figures else row.id,
        cell=row.id,
        title=row.title + scope,
        measure_word=row.measure_word,
        value=cell.value,
        said=cell.said,
        digest=digest_of(why(views, row, asked)),
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
        query = query.where(facts.c.kind == OPENED, of_span(facts, asked))
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
        said="",
        digest=_digest(f"{position} {label}" for position, label in labels),
        label="”“".join(label for _, label in labels),
    )


def has_facts(views: Views, asked: Asked) -> bool:
    """Whether anything that counts happened in the span."""
    with views.of("facts") as (connection, tables):
        facts = tables["facts"]
        query = select(func.count()).select_from(facts).where(of_span(facts, asked))
        return bool(connection.scalar(query))


def of_span(facts: Table, asked: Asked) -> Any:
    """Acts of the span as known, of the units, without what is kept from whoever asks."""
    conditions = [
        facts.c.period.between(asked.span.first, asked.span.last),
        held(facts, asked.as_of),
    ]
    if asked.without:
        conditions.append(facts.c.record.not_in(asked.without))
    if asked.units is not None:
        conditions.append(facts.c.unit.in_(sorted(asked.units)))
    return and_(*conditions)
