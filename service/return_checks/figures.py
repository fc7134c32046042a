"""Checks on the figures of a return: against each other, and against what was accepted before."""

from collections.abc import Iterator
from dataclasses import replace

from domain.span import Span
from domain.statistical_return.figures import Figure, accepted_return
from projections.indicators import Indicator, row_of
from projections.months import only_adds_up
from projections.relations import findings
from projections.tallies import Cell
from service.return_checks.scope import Scope

Found = tuple[str, str]  # what a finding is about, and what it says


def relations_hold(scope: Scope) -> Iterator[Found]:
    """What must hold between figures holds."""
    for each in findings(scope.cells(scope.span), scope.span):
        if not each.holds:
            yield each.relation.title, f"{each.said}不成立：{each.relation.because}"


def not_below_accepted(scope: Scope) -> Iterator[Found]:
    """What was counted from January on is not less than what was accepted for fewer months; who
    has corrected something since restates the earlier return first.
    """
    for span, figures in _accepted(scope):
        so_far = {cell.indicator.id: cell for cell in scope.cells(scope.span.to_date)}
        for figure in figures:
            cell = so_far.get(figure.cell)
            if cell is not None and _fell(cell, figure):
                accepted = replace(cell, value=figure.value)
                yield (
                    figure.cell,
                    f"年初以来累计{cell.said}，少于已接收的{span.title}报表的{accepted.said}，"
                    "请先更正重报那一份，或者说明。",
                )


def _fell(cell: Cell, figure: Figure) -> bool:
    if cell.value is None or figure.value is None or not _only_grows(cell.indicator):
        return False
    return cell.value < figure.value


def _only_grows(row: Indicator) -> bool:
    """Whether more months, known later, can only add to it."""
    others = (row_of(id) for id in row.common_to)
    return only_adds_up(row) and not row.not_followed_by and all(map(_only_grows, others))


def _accepted(scope: Scope) -> Iterator[tuple[Span, tuple[Figure, ...]]]:
    """The accepted returns of the months from January to one before the span's last."""
    first = f"{scope.span.year:04}-01"
    for last in Span(first, scope.span.last).months[:-1]:
        span = Span(first, last)
        id = scope.house.store.holder("return_key", f"{scope.unit}/{span.code}")
        accepted = accepted_return(scope.record(id)) if id else None
        if accepted is not None:
            yield span, accepted.figures
