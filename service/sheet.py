"""A table to be taken away, whatever becomes of it: a workbook, or text with commas."""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

# A number is written with as many places as it has; None is an empty cell.
Value = str | int | Decimal | date | None

# What a spreadsheet takes for the start of a formula when it opens text with commas.
STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class Column:
    """A heading and how wide the column is, in Latin letters; a Chinese one takes two."""

    title: str
    width: int = 14


@dataclass(frozen=True)
class Sheet:
    """A table with its title and what must be known to read it, such as the day it shows."""

    title: str
    columns: Sequence[Column]
    rows: Iterable[Sequence[Value]]
    notes: Sequence[str] = ()

    @property
    def headings(self) -> list[str]:
        return [column.title for column in self.columns]


def as_csv(sheet: Sheet) -> bytes:
    """Headings and rows only; marked as UTF-8, without which a spreadsheet misreads Chinese."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(sheet.headings)
    writer.writerows([_harmless(value) for value in row] for row in sheet.rows)
    return text.getvalue().encode("utf-8-sig")


def _harmless(value: Value) -> Value:
    """Text that would be run as a formula, kept as text by a quotation mark before it."""
    if isinstance(value, str) and value.startswith(STARTS_FORMULA):
        return f"'{value}"
    return value
