"""The figures of published reports: what is printed, how many of what it means, what answers it."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from projections.printing import WAN, over, rounded

DATA = Path(__file__).parents[1] / "data"
PRINTED = re.compile(r"(\d+)(?:\.(\d+))?(?:(万)?(余|多)?|(余|多)万)")
FILES = ("open_reports", "more_reports")
MONEY = "元"
CENTS = 100
MOST = 1_200  # of what is written one by one; above, one stands for ten, a hundred, a thousand
MORE_THAN_WAN = "过万"


@dataclass(frozen=True)
class Figure:
    """One printed figure with the cell that answers it and the history it is told from. Where no
    cell is to answer, `story` is the reason.
    """

    report: str
    spans: tuple[str, ...]
    words: str
    printed: str
    measure_word: str
    cell: str
    story: str

    @property
    def is_percent(self) -> bool:
        return self.printed.endswith("%")

    @property
    def value(self) -> int:
        """What the figure means, one by one; of money in 分. Of 60余 something above 60."""
        if self.printed == MORE_THAN_WAN:
            return WAN + 1
        whole, decimals, unit, more = self._read
        value = int(whole + decimals) * unit // 10 ** len(decimals)
        if more:
            value += _step(whole) * unit // 2
        return value * CENTS if self.measure_word == MONEY else value

    @property
    def scale(self) -> int:
        """For how many one event stands; what is added up is said in few events anyway."""
        scale = 1
        while " sum=" not in self.story and self.value > MOST * scale:
            scale *= 10
        return scale

    @property
    def printed_at_scale(self) -> str:
        """As printed; where one event stands for many, without what is less than one event."""
        if self.is_percent or self.scale == 1:
            return self.printed
        return self.prints(self.value // self.scale * self.scale)

    def prints(self, value: int) -> str:
        """How this report prints a value."""
        if self.printed == MORE_THAN_WAN:
            return MORE_THAN_WAN if value > WAN else str(value)
        whole, decimals, unit, more = self._read
        counted = unit * (CENTS if self.measure_word == MONEY else 1)
        if more:
            step = _step(whole)
            over_it = over(value, step * counted).endswith("余")
            return f"{value // (step * counted) * step}{more if over_it else more.strip('余多')}"
        return rounded(value, counted, len(decimals)) + ("万" if unit == WAN else "")

    @property
    def _read(self) -> tuple[str, str, int, str]:
        """The digits before and behind the point, what they count by, and what follows them where
        it is more than that: 余, 万余, 余万.
        """
        found = PRINTED.fullmatch(self.printed)
        assert found, self.printed
        whole, decimals, wan, more, more_wan = found.groups(default="")
        unit = WAN if wan or more_wan else 1
        told = f"{more_wan}万" if more_wan else wan + more if more else ""
        return whole, decimals, unit, told


def _step(whole: str) -> int:
    return int(10 ** (len(whole) - len(whole.rstrip("0"))))


def fewest(printed: str, growth: bool) -> tuple[int, int]:
    """The fewest that print a share so, of how many; or, of growth, how many now and before."""
    if printed.startswith("-"):
        part, base = fewest(printed.removeprefix("-"), growth=False)
        return base - part, base
    whole, _, decimals = printed.removesuffix("%").partition(".")
    places = len(decimals)
    for base in range(1, MOST):
        near = int(whole + decimals) * base // (100 * 10**places)
        for part in (near, near + 1):
            if rounded(part * 100, base, places) + "%" == printed:
                return (base + part, base) if growth else (part, base)
    raise AssertionError(printed)


@cache
def figures() -> Sequence[Figure]:
    """Every figure of every report."""
    return [figure for name in FILES for figure in figures_of(name)]


@cache
def figures_of(name: str) -> Sequence[Figure]:
    """The figures of the reports of one file."""
    reports = tomllib.loads((DATA / f"{name}.toml").read_text("utf-8"))["report"]
    return [
        Figure(report["id"], tuple(report["spans"]), *each)
        for report in reports
        for each in report["figures"]
    ]
