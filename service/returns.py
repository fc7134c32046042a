"""上报: what the steps of a return ask for is worked out from the whole log, and later once more.

The figures are taken as of a position of the log, of the units as they then stood one under
another: so they come out the same for ever, whatever is recorded or corrected afterwards.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from domain.record import Record
from domain.span import Span
from domain.statistical_return.figures import Figure, Figures, accepted_return, digest_of, moved
from domain.statistical_return.findings import Finding
from domain.statistical_return.imported import compiled_elsewhere
from domain.step import Refused
from projections.counting import Asked
from projections.indicators import Indicator, row_of
from projections.tallies import Cell, cells, tally
from service import return_cells, return_checks
from service.return_checks.scope import units_under
from service.return_file import read_receipt, read_return
from service.signing import FileRefused, KeyOf, keys_of
from service.store import Needed

if TYPE_CHECKING:
    from service.house import House


class UncountedActs(RuntimeError):
    """Acts of the same transaction are in no view yet: a return cannot be part of a batch."""


class NotOfThisLog(ValueError):
    """The figures of a return that came as a file were taken from another log."""


def preparers(house: "House") -> Mapping[str, Callable[[Needed], Any]]:
    """What is worked out for a step that prepares something, by what it calls it."""
    return {
        "figures": lambda needed: _figures(house, needed),
        "findings": lambda needed: _findings(house, needed),
        "return_file": lambda needed: _signed(needed.command["return_file"], read_return, house),
        "receipt_file": lambda needed: _signed(needed.command["receipt_file"], read_receipt, house),
    }


def recompute(house: "House", record: Record) -> Figures:
    """The figures of a return worked out anew, from the log as it stood when they were frozen.
    Raises NotOfThisLog.
    """
    if compiled_elsewhere(record):
        raise NotOfThisLog(record.id)
    rows = [row_of(figure.cell) for figure in record.fact("figures")]
    span, position = Span.read(record.fact("return_span")), record.fact("cut_off")
    house.views.catch_up()
    asked = _asked(house, record.unit, span, position)
    return _frozen(position, cells(house.views, rows, asked))


def agrees_with_log(house: "House", record: Record) -> bool:
    """Whether a return's figures come out of this log as they were frozen. Raises NotOfThisLog."""
    return recompute(house, record).digest == record.fact("figures_digest")


def moved_now(house: "House", record: Record) -> Mapping[str, tuple[Any, Any]]:
    """What a restatement would have to explain: each accepted figure that is another by now."""
    accepted = accepted_return(record)
    if accepted is None:
        return {}
    house.views.catch_up()
    span = Span.read(record.fact("return_span"))
    return moved(accepted.figures, _taken(house, record.unit, span, house.store.size()).figures)


def _figures(house: "House", needed: Needed) -> Figures:
    _must_be_counted(house, needed)
    return _taken(house, needed.unit, _span(needed), needed.position)


def _taken(house: "House", unit: str, span: Span, position: int) -> Figures:
    return _frozen(position, _tallied(house, unit, span, position))


def _tallied(house: "House", unit: str, span: Span, position: int) -> list[Cell]:
    return tally(house.views, _asked(house, unit, span, position))


def _frozen(position: int, counted: Iterable[Cell]) -> Figures:
    known = [cell for cell in counted if cell.indicator.recordable]
    figures = tuple(Figure(cell.indicator.id, cell.value, cell.parts) for cell in known)
    rules = _rules_of([cell.indicator for cell in known])
    return Figures(position, rules, figures, digest_of(figures))


def _rules_of(rows: Sequence[Indicator]) -> str:
    """A digest of how these cells count: another one means that a row was redefined."""
    told = json.dumps([[row.id, row.rule] for row in rows], separators=(",", ":"))
    return hashlib.sha256(told.encode()).hexdigest()


def _asked(house: "House", unit: str, span: Span, position: int) -> Asked:
    return Asked(span, as_of=position, units=units_under(house, unit, position))


def _span(needed: Needed) -> Span:
    said = needed.command.get("return_span") or needed.record.fact("return_span")
    return Span.read(said)


def _must_be_counted(house: "House", needed: Needed) -> None:
    """Brings the views to the position a step is decided at. Raises UncountedActs."""
    if house.store.size() != needed.position:
        raise UncountedActs(f"{house.store.size()} of {needed.position} events are committed")
    house.views.catch_up()


def _findings(house: "House", needed: Needed) -> tuple[Finding, ...]:
    _must_be_counted(house, needed)
    span = _span(needed)
    found = return_checks.findings(house, needed.unit, span, needed.position)
    return (*_moved_since(house, needed, span), *found)


def _moved_since(house: "House", needed: Needed, span: Span) -> Iterable[Finding]:
    """What has been recorded or corrected since the figures were taken moves them."""
    now = _taken(house, needed.unit, span, needed.position).figures
    for cell, each in moved(needed.record.fact("figures"), now).items():
        was, is_ = (return_cells.said(cell, value) for value in each)
        said = f"编制之后有新的登记或更正，统计数由{was}变为{is_}，请重新编制"
        yield Finding("figures-as-compiled", cell, said, "error")


def _signed(said: str, read: Callable[[bytes, KeyOf], Any], house: "House") -> Any:
    """What a signed file says; a form takes the last line's end from it, which is put back."""
    try:
        return read(f"{said}\n".encode(), keys_of(house))
    except FileRefused as refused:
        raise Refused("return-file-genuine", f"文件没有接收：{refused.sentence}") from None
