"""A span of statistics months: a month, a quarter, a half, a year, or the year up to a month."""

import re
from dataclasses import dataclass
from typing import Self

FORMS = re.compile(
    r"(?P<year>[1-9][0-9]{3})"
    r"(?:(?P<half>H[12])|(?P<quarter>Q[1-4])|-(?P<month>[0-9]{2})"
    r"|-01\.\.(?P<again>[0-9]{4})-(?P<until>[0-9]{2}))?"
)
HALVES, QUARTERS = "上下", "一二三四"


class NotASpan(ValueError):
    """A text that names no span of months; its message says how one is written."""


@dataclass(frozen=True, order=True)
class Span:
    """The months from `first` to `last` (YYYY-MM, both counted), all of one year."""

    first: str
    last: str

    @classmethod
    def read(cls, text: str) -> Self:
        """From 2022, 2022-03, 2022Q1, 2022H1 or 2022-01..2022-09. Raises NotASpan."""
        found = FORMS.fullmatch(text)
        months = _months(found) if found else None
        if found is None or months is None:
            raise NotASpan(
                "统计期写作2022（全年）、2022-03（月）、2022Q1（季）、2022H1（半年）"
                "或2022-01..2022-09（累计），请核对。"
            )
        return cls(*(f"{found['year']}-{month:02}" for month in months))

    @classmethod
    def of_year(cls, year: int) -> Self:
        """The twelve months of a year."""
        return cls(f"{year:04}-01", f"{year:04}-12")

    @property
    def year(self) -> int:
        """The year all its months are of."""
        return int(self.first[:4])

    @property
    def months(self) -> tuple[str, ...]:
        """Its months, in order."""
        return tuple(f"{self.year:04}-{n:02}" for n in range(self._from, self._to + 1))

    @property
    def _from(self) -> int:
        return int(self.first[5:])

    @property
    def _to(self) -> int:
        return int(self.last[5:])

    @property
    def code(self) -> str:
        """As it is stored and written: the shortest form that `read` takes."""
        year, length = f"{self.year:04}", self._to - self._from + 1
        if length == 12:
            return year
        if length == 1:
            return self.first
        if length == 6 and self._from in (1, 7):
            return f"{year}H{(self._from + 5) // 6}"
        if length == 3 and self._from % 3 == 1:
            return f"{year}Q{(self._from + 2) // 3}"
        return f"{self.first}..{self.last}"

    @property
    def title(self) -> str:
        """As people say it: 2022年第一季度."""
        year, code = f"{self.year}年", self.code
        if code[4:5] == "H":
            return f"{year}{HALVES[int(code[5]) - 1]}半年"
        if code[4:5] == "Q":
            return f"{year}第{QUARTERS[int(code[5]) - 1]}季度"
        if self.first == self.last:
            return f"{year}{self._to}月"
        return year if len(code) == 4 else f"{year}{self._from}至{self._to}月"

    @property
    def year_before(self) -> "Span":
        """The same months of the year before: 上年同期."""
        return Span(*(f"{self.year - 1:04}{month[4:]}" for month in (self.first, self.last)))

    @property
    def to_date(self) -> "Span":
        """The year so far: 年初以来, up to its last month."""
        return Span(f"{self.year:04}-01", self.last)


def _months(found: re.Match[str]) -> tuple[int, int] | None:
    """The first and the last month a text names; None where there is no such month."""
    if found["half"]:
        half = int(found["half"][1])
        return 6 * half - 5, 6 * half
    if found["quarter"]:
        quarter = int(found["quarter"][1])
        return 3 * quarter - 2, 3 * quarter
    if found["until"]:
        until = int(found["until"])
        return (1, until) if found["again"] == found["year"] and 1 < until <= 12 else None
    if found["month"]:
        month = int(found["month"])
        return (month, month) if 1 <= month <= 12 else None
    return 1, 12
