"""Charts of figures: a year month by month, the parts of a whole, a year against the year before.

A chart stands beside the table it is drawn from, never instead of it. It is told apart without
colour: solid and dashed, filled and hatched, each value in figures.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count

from service.drawing import Written, bars, curves, drawn

UNKNOWN = "—"
MONTHS = tuple(f"{month}月" for month in range(1, 13))
SOLID, DASHED = "{}（实线、实心点）", "{}（虚线、空心点）"


@dataclass(frozen=True)
class Curve:
    """A value for every month; None where there is none yet."""

    title: str
    values: Sequence[int | None]


@dataclass(frozen=True)
class Part:
    """One of the things that are compared; `said` is its value as a reader reads it."""

    title: str
    value: int | None
    said: str = ""


@dataclass(frozen=True)
class Pair:
    """One thing in two years."""

    title: str
    now: int | None
    before: int | None


def months(title: str, now: Curve, before: Curve) -> bytes:
    """A year month by month over the year before it, whose values the table says."""
    known = [value for curve in (now, before) for value in curve.values if value is not None]
    chart = curves(title, MONTHS, _ticks(max(known, default=0)))
    chart.add(SOLID.format(now.title), now.values)
    chart.add(
        DASHED.format(before.title),
        before.values,
        stroke_style={"dasharray": "7, 5"},
        formatter=lambda value: "",
    )
    return drawn(chart)


def parts(title: str, shown: Sequence[Part]) -> bytes:
    """What a whole is made of, a bar a part, from above in the order given."""
    written = [Written(part.value, part.said or _said(part.value)) for part in shown]
    return drawn(bars(title, [part.title for part in shown], {"": written}))


def years(title: str, now: str, before: str, shown: Sequence[Pair]) -> bytes:
    """Several figures in a year and in the year before, two bars each."""
    sides = {now: [pair.now for pair in shown], before: [pair.before for pair in shown]}
    written = {
        name: [Written(value, _said(value)) for value in side] for name, side in sides.items()
    }
    return drawn(bars(title, [pair.title for pair in shown], written))


def _said(value: int | None) -> str:
    return UNKNOWN if value is None else f"{value:,}"


def _ticks(most: int) -> list[int]:
    """Whole numbers from nought to the most or beyond, in at most five steps of 1, 2, 5, 10 …"""
    steps = (digit * 10**zeros for zeros in count() for digit in (1, 2, 5))
    step = next(each for each in steps if most <= 5 * each)
    return list(range(0, max(most, 1) + step, step))
