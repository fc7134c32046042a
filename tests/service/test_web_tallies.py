"""The tallies page: any span, beside the year before, by dimension, drawn, to be taken away."""

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import pytest
from openpyxl import load_workbook

from projections.indicators import catalogue, row_of
from projections.months import Fall
from projections.tallies import Cell
from service.figures_sheets import number
from service.house import House, Settings
from service.web.tallies import _spans
from tests.service.conftest import Desk, Town, opened
from tests.stores import Clock, Office


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    """A town with clues of two years."""
    clock = Clock()
    house = House(Settings(tmp_path_factory.mktemp("town")), clock)
    office = Office(house, clock).staffed()
    office.registered("2026-03-02")
    office.closed(office.registered("2026-03-03"))
    for day in ("2027-03-04", "2027-03-05", "2027-04-06"):
        office.registered(day, source="audit" if day == "2027-04-06" else "petition")
    house.views.catch_up()
    yield opened(office).on("2027-05-10")
    house.close()


@pytest.fixture
def desk(town: Town) -> Desk:
    return town["secretary"]


def row(page: str, title: str) -> str:
    """A line of the table as it can be read."""
    [found] = re.findall(rf"<tr><th scope=\"row\">{re.escape(title)}.*?</tr>", page, re.DOTALL)
    return " ".join(re.sub("<[^>]+>", " ", found).split())


TITLE = "发现（收集、排查）问题线索"


@pytest.mark.parametrize(
    ("span", "told"),
    [
        ("2027", "3 件 2 +1 +50.0%"),
        ("2027Q1", "2 件 2 0 0.0%"),
        ("2027-04", "1 件 0 +1 —"),
        ("2027-01..2027-02", "0 件 — — —"),
        ("2026H1", "2 件 — — —"),
    ],
)
def test_a_figure_stands_beside_that_of_the_year_before(desk: Desk, span: str, told: str) -> None:
    desk.get(f"/tallies/{span}")
    assert row(desk.html, TITLE) == f"{TITLE} 分类 {told}"


def test_the_figure_of_the_year_before_opens_its_own_list(desk: Desk) -> None:
    links = desk.get("/tallies/2027Q1?unit=zjw").links
    assert "/tallies/2026Q1/CLUE_FOUND?unit=zjw" in links
    assert "2026年第一季度" in desk.get("/tallies/2026Q1/CLUE_FOUND?unit=zjw").text


def test_year_and_period_are_chosen_on_the_page(desk: Desk) -> None:
    def leads_to(query: str) -> str:
        return desk.client.get(f"/tallies?{query}").headers["Location"]

    for span in _spans(2027):
        said = leads_to(f"year=2027&period={span.code.replace('2027', '')}")
        assert said == f"/tallies/{span.code}"
    assert leads_to("period=Q2&as_of=2027-04-01&unit=zjw") == (
        "/tallies/2027Q2?unit=zjw&as_of=2027-04-01"
    )
    assert leads_to("year=2026&period=Q7") == "/tallies/2026"
    assert desk.client.get("/tallies/2027?year=2026").headers["Location"] == "/tallies/2026"
    assert len(_spans(2027)) == len({span.code for span in _spans(2027)}) == 1 + 2 + 4 + 12 + 8
    desk.get("/tallies/2026Q2")
    assert re.findall(r'<option value="(\d{4})"', desk.html) == ["2027", "2026"]


@pytest.mark.parametrize(
    ("span", "sentence"),
    [
        ("2027-05", "2027年5月未结束，以下是到目前为止的数。"),
        ("2028Q1", "2028年第一季度还没有开始，还没有可统计的记录。"),
        ("2027Q1", "本系统的记录从2026年3月开始，上年同期数不全。"),
        ("2026", "本系统的记录从2026年3月开始，没有上年同期数。"),
    ],
)
def test_what_must_be_known_of_a_span_is_said(desk: Desk, span: str, sentence: str) -> None:
    assert sentence in desk.get(f"/tallies/{span}").text


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("2027Q5", "统计期写作"),
        ("1066", "年度应是四位数字"),
        ("2027?unit=nowhere", "没有这个单位，或不在您单位之下"),
        ("2027?as_of=nothing", "截至日期"),
        ("2027?format=pdf", "可导出的格式是csv和xlsx"),
    ],
)
def test_what_cannot_be_told_says_what_to_do(desk: Desk, path: str, sentence: str) -> None:
    assert sentence in desk.get(f"/tallies/{path}", 422).text


@pytest.mark.parametrize(
    "path",
    [
        "2027/NOTHING",
        "2027/CLUE_FOUND:rank=nobody",
        "2027/CLUE_FOUND/by/nothing",
        "2027/CLUE_FOUND/by/measure",
        "2027/chart/nothing.svg",
        "2027/FORM_SHARE.form_1/months.svg",
    ],
)
def test_what_there_is_not_is_absent(desk: Desk, path: str) -> None:
    desk.get(f"/tallies/{path}", 404)


def test_the_page_says_where_its_figures_come_from(town: Town, desk: Desk) -> None:
    size = town.office.house.store.size()
    said = f"范围：全部单位 数据：截至第{size}号位置 制表时间：2027年5月10日 10:00"
    for path in ("", "/CLUE_FOUND", "/CLUE_FOUND/by/source"):
        assert said in desk.get(f"/tallies/2027{path}").text
    assert "范围：某镇纪委本级" in desk.get("/tallies/2027?unit=zjw").text
    assert "截至2027-03-04，第" in desk.get("/tallies/2027?as_of=2027-03-04").text
    assert "数据：截至第12号位置" in desk.get("/tallies/2026?as_of=12").text


def test_a_figure_is_broken_down_and_each_part_opens_its_list(desk: Desk) -> None:
    page = desk.get("/tallies/2027/CLUE_FOUND/by/source")
    assert "2027年发现（收集、排查）问题线索按线索来源" in page.text
    assert "信访举报 2 66.7%" in page.text
    assert "未填 0 0.0% 各项之和 3 相符 总数 3" in page.text
    parts = [link for link in page.links if link.startswith("/tallies/2027/CLUE_FOUND:")]
    values = re.findall(r'mj-tally__number">(\d+)<', desk.html)
    for link, value in zip(parts, values, strict=True):
        desk.get(link)
        assert len(re.findall('scope="rowgroup"', desk.html)) == int(value), link
    page = desk.get("/tallies/2027/CLUE_FOUND:source=petition/by/disciplines")
    assert "问题线索（线索来源：信访举报）按违纪行为" in page.text
    assert "可多选，各项之和可大于总数。" in page.text


def test_a_share_is_told_with_what_it_is_worked_out_from(desk: Desk) -> None:
    page = desk.get("/tallies/2026/FORM_SHARE.form_1")
    assert "（0 ÷ 0）" in page.text
    assert {"/tallies/2026/FORM_1", "/tallies/2026/FORM_TOTAL"} <= set(page.links)
    narrowed = desk.get("/tallies/2026/FORM_SHARE.form_1:rank=general_cadre").links
    assert "/tallies/2026/FORM_TOTAL:rank=general_cadre" in narrowed


def test_groups_say_what_must_add_up(desk: Desk) -> None:
    page = desk.get("/tallies/2026").text
    assert "四种形态各项之和等于合计：0 ＝ 0，相符。" in page
    assert "本组各项口径不同，不相加。" in page


def test_the_year_so_far_is_checked_month_by_month_when_asked(desk: Desk, monkeypatch) -> None:
    assert "年初以来的累计数逐月不减 逐月核对" in desk.get("/tallies/2027").text
    checked = desk.get("/tallies/2027?months=1").text
    assert "年初以来的累计数逐月不减 0处减少 相符" in checked
    fall = Fall(row_of("CLUE_FOUND"), "2027-04", 3, 2)
    monkeypatch.setattr("service.web.tallies.falls", lambda *_: [fall])
    checked = desk.get("/tallies/2027?months=1").text
    assert f"1处减少 不符 {TITLE}：1至4月2，少于上月止的3" in checked


@pytest.mark.parametrize("name", ["months", "forms", "channels", "years"])
@pytest.mark.parametrize("span", ["2026", "2027Q1", "2030"])
def test_charts_are_images_without_a_script(desk: Desk, span: str, name: str) -> None:
    answer = desk.client.get(f"/tallies/{span}/chart/{name}.svg")
    assert (answer.status_code, answer.mimetype) == (200, "image/svg+xml")
    assert "<script" not in answer.text
    assert f"/tallies/{span}/chart/{name}.svg" in desk.client.get(f"/tallies/{span}").text


def test_a_figure_is_drawn_by_month(desk: Desk) -> None:
    drawn = desk.client.get("/tallies/2027Q1/CLUE_FOUND/months.svg").text
    assert f"2027年{TITLE}（件）" in drawn


# ---- taken away


def book(desk: Desk, path: str):
    answer = desk.client.get(path)
    assert answer.headers["Content-Disposition"].startswith("attachment")
    return load_workbook(io.BytesIO(answer.data))


def cells(sheet, title):
    """The line of a sheet in which a title stands."""
    rows = sheet.iter_rows(values_only=True)
    return next(row for row in rows if title in row)


def test_the_figures_can_be_taken_away(desk: Desk) -> None:
    figures, relations = book(desk, "/tallies/2027Q1?format=xlsx").worksheets
    assert figures.title == "2027年第一季度统计表"
    assert cells(figures, "CLUE_FOUND")[:8] == ("问题线索处置", TITLE, None, 2, "件", 2, 0, 0)
    notes = [row[0] for row in figures.iter_rows(max_row=5, values_only=True)]
    assert notes[1] == "范围：全部单位"
    assert cells(relations, "四种形态各项之和等于合计")[1:3] == ("0 ＝ 0", "相符")
    text = desk.client.get("/tallies/2027Q1?format=csv").data.decode("utf-8-sig")
    assert text.startswith("类别,指标,口径,数,单位,上年同期,增减,同比（%）,年报栏,代码,说明\r\n")
    assert f"问题线索处置,{TITLE},,2,件,2,0,0.0,,CLUE_FOUND," in text


def test_a_list_and_a_breakdown_can_be_taken_away(desk: Desk) -> None:
    [listed] = book(desk, "/tallies/2027Q1/CLUE_FOUND?format=xlsx").worksheets
    line = cells(listed, "线索〔2027〕1号")
    assert (line[0], line[4:7]) == (1, ("2027-03-04", "2027-03", 1))
    [parts] = book(desk, "/tallies/2027/CLUE_FOUND/by/source?format=xlsx").worksheets
    assert cells(parts, "信访举报") == ("信访举报", 2, "件")
    assert cells(parts, "总数") == ("总数", 3, "件")


def test_what_is_exported_of_the_past_is_what_was_known(desk: Desk) -> None:
    figures, _ = book(desk, "/tallies/2027?format=xlsx&as_of=2027-03-04").worksheets
    assert cells(figures, "CLUE_FOUND")[3] == 1


def test_money_is_taken_away_in_yuan() -> None:
    money = next(row for row in catalogue() if row.is_money)
    share = next(row for row in catalogue() if row.share_of)
    found = [number(each) for each in (Cell(money, 123_456), Cell(share, 125), None)]
    assert found == [Decimal("1234.56"), Decimal("12.5"), None]
    assert number(Cell(money, None)) is None


def test_percentages_by_a_dimension_are_not_added_up(desk: Desk, monkeypatch) -> None:
    share = replace(row_of("FORM_SHARE.form_1"), by=("rank",))
    monkeypatch.setattr("service.web.figures.read_cell", lambda name: ([share], {}))
    page = desk.get("/tallies/2026/FORM_SHARE.form_1/by/rank").text
    assert "各行是各自的百分比，不相加。" in page
    assert "各项之和 " not in page


def test_a_figure_of_several_rows_has_no_list_of_its_own(desk: Desk, monkeypatch) -> None:
    rows = [row_of("FORM_1"), row_of("FORM_2")]
    monkeypatch.setattr("service.web.figures.read_cell", lambda name: (rows, {}))
    desk.get("/tallies/2026/S99", 404)


def test_units_that_are_counted_are_called_by_their_titles(desk: Desk, monkeypatch) -> None:
    units = replace(row_of("CLUE_FOUND"), unit="unit", by=())
    monkeypatch.setattr("service.web.figures.read_cell", lambda name: ([units], {}))
    page = desk.get("/tallies/2026/CLUE_FOUND").text
    assert "1 某镇纪委 线索〔2026〕1号" in page
    assert "共 1 个计数对象" in page
