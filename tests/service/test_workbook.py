"""Tables taken away: what is read back is what was written, and nothing of it is a formula."""

import csv
import io
import os
import subprocess
import sys
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from service.sheet import Column, Sheet, as_csv
from service.workbook import CUT, TEXT_MAX, as_workbook
from tests.test_house import imported, sources

DANGEROUS = ["=1+1", "@x", "+x", "-x", '=HYPERLINK("http://x")', "{=1+1}", "http://x", "0012", ""]
FIGURES = Sheet(
    "示例镇2022年统计表",
    [Column("指标", 30), Column("数", 8), Column("单位", 6)],
    [
        ("受理问题线索", 1234, "件"),
        ("收缴违纪所得", Decimal("12345.60"), "元"),
        ("第一种形态占比", Decimal("63.2"), "%"),
        ("尚不能统计的指标", None, "人"),
    ],
    notes=["示例镇纪委，截至2022年12月31日"],
)


def opened(*sheets):
    return load_workbook(io.BytesIO(as_workbook(sheets)))


def page(sheet):
    return opened(sheet).worksheets[0]


def table(rows, *headings):
    return Sheet("问题线索", [Column(title) for title in headings or ("甲",)], rows)


# ---- what is in a cell


def test_title_notes_headings_and_rows_stand_below_each_other():
    assert [list(row) for row in page(FIGURES).iter_rows(values_only=True)] == [
        ["示例镇2022年统计表", None, None],
        ["示例镇纪委，截至2022年12月31日", None, None],
        ["指标", "数", "单位"],
        ["受理问题线索", 1234, "件"],
        ["收缴违纪所得", 12345.6, "元"],
        ["第一种形态占比", 63.2, "%"],
        ["尚不能统计的指标", None, "人"],
    ]


def test_a_number_shows_the_places_it_has():
    shown = [row[1].number_format for row in page(FIGURES).iter_rows(min_row=4, max_row=6)]
    assert shown == ["#,##0", "#,##0.00", "#,##0.0"]


def test_whole_decimals_show_no_point():
    assert page(table([[Decimal(5)]]))["A3"].number_format == "#,##0"


def test_a_date_is_a_date_in_chinese():
    cell = page(table([[date(2022, 3, 5)]]))["A3"]
    assert (cell.value, cell.number_format) == (datetime(2022, 3, 5), "yyyy年m月d日")


@pytest.mark.parametrize("text", DANGEROUS)
def test_text_stays_text_whatever_it_looks_like(text):
    cell = page(table([[text]]))["A3"]
    assert (cell.value or "", cell.hyperlink, cell.number_format) == (text, None, "@")
    assert cell.data_type == ("s" if text else "n")


@pytest.mark.parametrize("text", DANGEROUS[:5])
def test_titles_notes_and_headings_stay_text_too(text):
    sheet = Sheet(text, [Column(text)], [], notes=[text])
    types = [row[0].data_type for row in page(sheet).iter_rows()]
    assert types == ["s", "s", "s"]


def test_text_longer_than_a_cell_holds_says_that_it_goes_on():
    kept = page(table([["甲" * TEXT_MAX], ["乙" * (TEXT_MAX + 1)]]))
    assert kept["A3"].value == "甲" * TEXT_MAX
    assert kept["A4"].value == "乙" * (TEXT_MAX - len(CUT)) + CUT


def test_line_breaks_and_marks_of_the_format_come_back():
    text = "一、<b>甲</b>\n二、乙 & 丙"
    assert page(table([[text]]))["A3"].value == text


# ---- how it is set out


def test_headings_stay_on_the_screen_and_on_each_sheet_of_paper():
    kept = page(FIGURES)
    assert kept.freeze_panes == "B4"
    assert kept.print_title_rows == "$3:$3"
    assert kept.auto_filter.ref == "A3:C7"


def test_a_table_is_printed_as_wide_as_the_paper_and_as_long_as_it_is():
    kept = page(FIGURES)
    assert (kept.page_setup.orientation, kept.page_setup.paperSize) == ("landscape", 9)
    assert (kept.page_setup.fitToWidth or 1, kept.page_setup.fitToHeight) == (1, 0)
    assert kept.sheet_properties.pageSetUpPr.fitToPage is True
    assert kept.oddFooter.center.text == "第 &P 页 共 &N 页"


def test_columns_are_as_wide_as_asked_and_never_narrower_than_their_heading():
    widths = page(
        Sheet("甲", [Column("指标", 30), Column("序号", 5), Column("反映的主要问题", 5)], [])
    ).column_dimensions
    assert [int(widths[letter].width) for letter in "ABC"] == [30, 7, 17]


def test_an_empty_table_has_its_headings():
    assert [list(row) for row in page(table([], "甲", "乙")).iter_rows(values_only=True)] == [
        ["问题线索", None],
        ["甲", "乙"],
    ]


def test_sheets_are_named_by_their_titles_as_the_format_allows():
    titles = ["处分/执行", "处分/执行", "'", "很" * 40, "很" * 40]
    names = opened(*(Sheet(title, [Column("甲")], []) for title in titles)).sheetnames
    assert names == ["处分 执行", "处分 执行 2", "3", "很" * 31, f"{'很' * 27} 5"]


# ---- the file


def test_the_same_tables_make_the_same_bytes_in_another_place_and_time():
    code = (
        "import sys; from tests.service.test_workbook import FIGURES;"
        "from service.workbook import as_workbook; sys.stdout.buffer.write(as_workbook([FIGURES]))"
    )
    elsewhere = {**os.environ, "PYTHONHASHSEED": "1", "TZ": "Pacific/Auckland"}
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, env=elsewhere)
    assert answer.stdout == as_workbook([FIGURES])


def test_nothing_is_left_on_disk(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    as_workbook([FIGURES])
    assert list(Path(tmp_path).iterdir()) == []


def test_nothing_is_left_on_disk_where_a_table_fails_midway(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    def rows():
        yield ["王某"]
        raise LookupError

    with pytest.raises(LookupError):
        as_workbook([table(rows())])
    assert list(Path(tmp_path).iterdir()) == []


def test_the_library_of_workbooks_is_known_to_one_module():
    modules = sources("service").items()
    knowing = [path for path, module in modules if "xlsxwriter" in imported(module)]
    assert knowing == ["service/workbook.py"]


# ---- text with commas


def test_text_with_commas_has_headings_and_rows_only():
    assert as_csv(FIGURES).decode("utf-8-sig") == (
        "指标,数,单位\r\n"
        "受理问题线索,1234,件\r\n"
        "收缴违纪所得,12345.60,元\r\n"
        "第一种形态占比,63.2,%\r\n"
        "尚不能统计的指标,,人\r\n"
    )


def test_text_with_commas_says_that_it_is_utf_8():
    assert as_csv(FIGURES).startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("text", ["=1+1", "@x", "+x", "-x", "\t=1"])
def test_text_with_commas_holds_no_formula(text):
    read = list(csv.reader(io.StringIO(as_csv(table([[text]])).decode("utf-8-sig"))))
    assert read == [["甲"], [f"'{text}"]]


def test_a_number_below_nought_is_no_formula():
    assert as_csv(table([[-3]])).decode("utf-8-sig") == "甲\r\n-3\r\n"
