"""Tables as a workbook for Excel or WPS: the only module that knows XlsxWriter.

Text is text: what looks like a formula, an address or a number is neither run nor changed. The
same tables give the same file to the byte.
"""

import io
from collections.abc import Sequence, Sized
from datetime import date, datetime
from decimal import Decimal
from tempfile import TemporaryDirectory
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from service.sheet import Column, Sheet, Value

OPTIONS = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_date_format": "yyyy年m月d日",
}
SHORT = 2_000  # rows of a table that waits in memory
# A file of its own day would never be the same twice; the day it shows stands in the notes.
CREATED = datetime(2000, 1, 1)
A4 = 9
FONT = "宋体"
MARGINS = {"left": 0.5, "right": 0.5, "top": 0.7, "bottom": 0.7}
FOOTER = "&C第 &P 页 共 &N 页"

# What the format of a workbook allows.
TEXT_MAX, NAME_MAX = 32_767, 31
CUT = "……（原文过长，其余见系统内的记录）"
NOT_IN_NAMES = str.maketrans(dict.fromkeys("[]:*?/\\", " "))


def as_workbook(sheets: Sequence[Sheet]) -> bytes:
    """One file with a sheet for each table, ready to be filtered and printed."""
    if all(map(_is_short, sheets)):  # files made and removed would take longer than all the rest
        return _written(sheets, in_memory=True)
    # Rows wait on disk until the file is closed, and go with the folder whatever happens.
    with TemporaryDirectory() as folder:
        return _written(sheets, constant_memory=True, tmpdir=folder)


def _written(sheets: Sequence[Sheet], **way: Any) -> bytes:
    content = io.BytesIO()
    with Workbook(content, OPTIONS | way) as book:
        book.set_properties({"created": CREATED, "title": sheets[0].title})
        formats = _Formats(book)
        for sheet, name in zip(sheets, _names(sheets), strict=True):
            _fill(book.add_worksheet(name), sheet, formats)
    return content.getvalue()


def _is_short(sheet: Sheet) -> bool:
    return isinstance(sheet.rows, Sized) and len(sheet.rows) <= SHORT


def _names(sheets: Sequence[Sheet]) -> list[str]:
    """The titles as names of sheets, no two the same."""
    names: list[str] = []
    for number, sheet in enumerate(sheets, 1):
        name = sheet.title.translate(NOT_IN_NAMES).strip("' ")[:NAME_MAX] or str(number)
        taken = name.lower() in (each.lower() for each in names)
        names.append(f"{name[: NAME_MAX - 4]} {number}" if taken else name)
    return names


class _Formats:
    """How each sort of value is shown."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._known: dict[str, Format] = {}
        self.title = book.add_format({"font_name": FONT, "font_size": 16, "bold": True})
        self.note = book.add_format({"font_name": FONT, "font_color": "#505a5f"})
        self.heading = self._cell(bold=True, text_wrap=True, bg_color="#e8e8e8", align="center")

    def of(self, value: Value) -> Format:
        """Text is marked as text, so that typing into its cell does not make it a formula."""
        if value is None or isinstance(value, str):
            return self._numbered("@")
        if isinstance(value, date):
            return self._numbered("yyyy年m月d日")
        if isinstance(value, int):
            return self._numbered("#,##0")
        return self._numbered(f"#,##0.{'0' * _places(value)}".rstrip("."))

    def _numbered(self, shape: str) -> Format:
        if shape not in self._known:
            text = {"text_wrap": True} if shape == "@" else {}
            self._known[shape] = self._cell(num_format=shape, **text)
        return self._known[shape]

    def _cell(self, **more: Any) -> Format:
        return self._book.add_format({"font_name": FONT, "border": 1, "valign": "vcenter", **more})


def _places(value: Decimal) -> int:
    return max(-int(value.as_tuple().exponent), 0)


def _fill(page: Worksheet, sheet: Sheet, formats: _Formats) -> None:
    for number, column in enumerate(sheet.columns):
        page.set_column(number, number, _width(column))
    page.write_string(0, 0, sheet.title, formats.title)
    for row, note in enumerate(sheet.notes, 1):
        page.write_string(row, 0, note, formats.note)
    head = 1 + len(sheet.notes)
    for number, title in enumerate(sheet.headings):
        page.write_string(head, number, title, formats.heading)
    last = head
    for last, values in enumerate(sheet.rows, head + 1):
        for number, value in enumerate(values):
            _write(page, last, number, value, formats.of(value))
    _set_out(page, head, last, len(sheet.columns))


def _width(column: Column) -> int:
    """Room for the heading and for the button that filters by it."""
    return max(column.width, 2 * len(column.title) + 3)


def _write(page: Worksheet, row: int, column: int, value: Value, shown: Format) -> None:
    if value is None or value == "":
        page.write_blank(row, column, None, shown)
    elif isinstance(value, str):
        page.write_string(row, column, _short(value), shown)
    elif isinstance(value, date):
        page.write_datetime(row, column, datetime(value.year, value.month, value.day), shown)
    else:
        page.write_number(row, column, value, shown)


def _short(text: str) -> str:
    """Text that a cell can hold; what is longer would be left out without a word."""
    return text if len(text) <= TEXT_MAX else text[: TEXT_MAX - len(CUT)] + CUT


def _set_out(page: Worksheet, head: int, last: int, columns: int) -> None:
    """Headings that stay, on the screen and on each sheet of paper; as wide as the paper."""
    page.freeze_panes(head + 1, 1)
    page.autofilter(head, 0, last, columns - 1)
    page.repeat_rows(head)
    page.set_landscape()
    page.set_paper(A4)
    page.fit_to_pages(1, 0)
    page.set_margins(**MARGINS)
    page.set_footer(FOOTER)
