"""The figures of published reports: what is printed, how many of what it means, what answers it."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from projections.printing import WAN, over, rounded

DATA = Path(__file__).parents[1] / "data"
PRINTED = re.compile(r"(\d+)(?:\.(\d+))?(万)?(余|多)?")
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
        whole, decimals, wan, more = PRINTED.fullmatch(self.printed).groups()  # type: ignore[union-attr]
        digits = len(decimals or "")
        value = int(whole + (decimals or "")) * (WAN if wan else 1) // 10**digits
        if more:
            value += _step(whole) // 2
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
        whole, decimals, wan, more = PRINTED.fullmatch(self.printed).groups()  # type: ignore[union-attr]
        if more:
            return over(value, _step(whole)).replace("余", more)
        unit = (WAN if wan else 1) * (CENTS if self.measure_word == MONEY else 1)
        return rounded(value, unit, len(decimals or "")) + (wan or "")


def _step(whole: str) -> int:
    return int(10 ** (len(whole) - len(whole.rstrip("0"))))


def fewest(printed: str, growth: bool) -> tuple[int, int]:
    """The fewest that print a share so, of how many; or, of growth, how many now and before."""
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
    reports = tomllib.loads((DATA / "open_reports.toml").read_text("utf-8"))["report"]
    return [
        Figure(report["id"], tuple(report["spans"]), *each)
        for report in reports
        for each in report["figures"]
    ]
