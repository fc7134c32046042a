"""统计数: the figures of a return, frozen, and the digest by which they are known for ever."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Annotated, Any, NamedTuple

from domain.fields import PUBLIC
from domain.record import Record
from domain.step import Fact

ACCEPTED = "statistical_return.return_accepted"


@dataclass(frozen=True)
class Figure:
    """One cell of a return. `value` is None where nothing can be recorded yet, in 分 where it is
    money, in tenths of a per cent where it is a share; `parts` are a share's numerator and base.
    """

    cell: str
    value: int | None
    parts: tuple[int, int] | None = None

    def __str__(self) -> str:
        return f"{self.cell}　{_said(self.value)}"


class Figures(NamedTuple):
    """The figures of a span as known at a position of the log, by the rules of this digest."""

    position: int
    rules: str
    figures: tuple[Figure, ...]
    digest: str


@dataclass(frozen=True)
class FrozenFigures:
    """What is kept of figures that were worked out, whichever step froze them."""

    cut_off: Annotated[int, Fact("统计截止位置", PUBLIC)]
    rules_digest: Annotated[str, Fact("统计口径指纹", PUBLIC)]
    figures: Annotated[tuple[Figure, ...], Fact("统计数")]
    figures_digest: Annotated[str, Fact("统计数指纹", PUBLIC)]


@dataclass(frozen=True)
class Moved:
    """A figure that is not what it was when the return was accepted, and why."""

    cell: str
    was: int | None
    now: int | None
    reason: str

    def __str__(self) -> str:
        return f"{self.cell}　{_said(self.was)}→{_said(self.now)}　{self.reason}"


def canonical(figures: Iterable[Figure]) -> bytes:
    """Figures as canonical JSON (RFC 8785): their names are ASCII, their numbers whole."""
    rows = [[each.cell, each.value, each.parts] for each in figures]
    return json.dumps(rows, separators=(",", ":")).encode()


def digest_of(figures: Iterable[Figure]) -> str:
    """SHA-256, in hex, of figures in their order."""
    return hashlib.sha256(canonical(figures)).hexdigest()


def frozen(prepared: Figures) -> dict[str, Any]:
    """Figures that were worked out, as an event keeps them."""
    return {
        "cut_off": prepared.position,
        "rules_digest": prepared.rules,
        "figures": prepared.figures,
        "figures_digest": prepared.digest,
    }


def is_zero(figures: Iterable[Figure]) -> bool:
    """Whether there is nothing at all to report."""
    return not any(each.value for each in figures)


def refrozen(event: FrozenFigures) -> dict[str, Any]:
    """Figures that an event froze, as a later one repeats them."""
    return {each.name: getattr(event, each.name) for each in fields(FrozenFigures)}


def accepted_return(record: Record) -> Any:
    """The event with the figures that the unit above has accepted last; None if it never did."""
    latest = accepted = None
    for recorded in record:
        if isinstance(recorded.event, FrozenFigures):
            latest = recorded.event
        if recorded.kind == ACCEPTED:
            accepted = latest
    return accepted


def moved(before: Iterable[Figure], after: Iterable[Figure]) -> Mapping[str, tuple[Any, Any]]:
    """Each cell of both whose figure has changed, with what it was and what it is now."""
    return dict(_moved({each.cell: each for each in before}, after))


def _moved(
    before: Mapping[str, Figure], after: Iterable[Figure]
) -> Iterator[tuple[str, tuple[Any, Any]]]:
    for now in after:
        was = before.get(now.cell, now)
        if was != now:
            yield now.cell, (was.value, now.value)


def _said(value: int | None) -> str:
    return "—" if value is None else str(value)
