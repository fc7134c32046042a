"""The report as a Word file: its text, marks, fonts and appendix."""

import io
import re
from dataclasses import replace

import docx
import pytest
from docx.oxml.ns import qn

from projections.annual_report.paper import Paragraph
from projections.annual_report.wording import Run
from projections.indicators import catalogue
from projections.tallies import Asked, tally
from service.reading import Reader, reader_of
from service.report import Report, report_of
from service.report_docx import APPENDIX, HEAD, NOTE, as_docx, printable
from service.report_styles import STYLES
from tests import supervision_histories as s
from tests.service.demo_fixtures import YEAR, house
from tests.stores import Office

__all__ = ["house"]


@pytest.fixture
def reader(here: Office) -> Reader:
    """Somebody who may read the report of a year with one inspection."""
    here.retold(s.HELD)
    here.house.views.catch_up()
    return reader_of(here.house, here.ids["manager"])


@pytest.fixture
def report(reader: Reader) -> Report:
    return report_of(reader, 2026)


def opened(report: Report) -> docx.document.Document:
    return docx.Document(io.BytesIO(as_docx(report)))


def lines(document: docx.document.Document) -> list[str]:
    return [each.text for each in document.paragraphs if each.text]


def test_its_text_is_that_of_the_paper(report: Report) -> None:
    found = lines(opened(report))
    paper = report.paper.lines()
    assert found == [*paper, "某镇纪委", "2026年3月2日", APPENDIX, NOTE]


def test_every_figure_is_marked_once_where_it_first_stands(report: Report) -> None:
    document = opened(report)
    starts = list(document.element.iter(qn("w:bookmarkStart")))
    names = [each.get(qn("w:name")) for each in starts]
    assert names == [figure.anchor for figure in report.paper.figures]
    assert len(set(names)) == len(names)
    ids = [each.get(qn("w:id")) for each in starts]
    ends = [each.get(qn("w:id")) for each in document.element.iter(qn("w:bookmarkEnd"))]
    assert (sorted(ids), len(set(ids))) == (sorted(ends), len(ids))
    [marked] = [each for each in starts if each.get(qn("w:name")) == "fig_S06"]
    assert marked.getnext().findtext(qn("w:t")) == "1次"


def test_the_appendix_tells_where_every_figure_comes_from(report: Report) -> None:
    [table] = opened(report).tables
    rows = [tuple(cell.text for cell in row.cells) for row in table.rows]
    assert rows[0] == HEAD
    by_id = {figure.id: figure for figure in report.paper.figures}
    until = f"第{report.position}号"
    checks = ("S06", "SUP_TIMES", "开展各类监督检查", "1次", until, by_id["S06"].digest)
    assert checks in rows
    assert ("S15", "CAMP_CODE", "专项整治编组", "无", until, by_id["S15"].digest) in rows
    assert [row[1] for row in rows[1:]] == [figure.cell for figure in by_id.values()]
    assert ("—", "INSTR_SENT_BACK") not in [row[:2] for row in rows], "it is nought: no draft"


def test_its_styles_name_chinese_fonts(report: Report) -> None:
    document = opened(report)
    section = document.sections[0]
    margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert [round(each.mm) for each in margins] == [37, 35, 28, 26]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    fonts = {}
    for name, *_ in STYLES:
        style = document.styles[name]
        east = style.element.rPr.rFonts.get(qn("w:eastAsia"))
        fonts[name] = (east, style.font.size.pt)
    assert fonts == {
        "报告标题": ("方正小标宋简体", 22),
        "一级标题": ("黑体", 16),
        "二级标题": ("楷体_GB2312", 16),
        "报告正文": ("仿宋_GB2312", 16),
        "落款": ("仿宋_GB2312", 16),
        "表题": ("黑体", 16),
        "页码": ("宋体", 14),
        "表格文字": ("宋体", 9),
    }
    body = document.styles["报告正文"]
    assert body.paragraph_format.line_spacing.pt == 28.95
    assert body.element.rPr.find(qn("w:spacing")).get(qn("w:val")) == "-5"


# The order in which the format wants the properties of a paragraph and of a run; Word mends, or
# refuses, a file that has another.
PARAGRAPH = """
    pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr pBdr shd tabs kinsoku
    wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid
    spacing ind
    contextualSpacing mirrorIndents jc textDirection textAlignment outlineLvl rPr sectPr
"""
RUN = """
    rStyle rFonts b bCs i iCs caps smallCaps strike color spacing w kern position sz szCs highlight
    u effect shd vertAlign lang
"""


@pytest.mark.parametrize(("tag", "order"), [("w:pPr", PARAGRAPH), ("w:rPr", RUN)])
def test_the_properties_stand_in_the_order_of_the_format(
    report: Report, tag: str, order: str
) -> None:
    document = opened(report)
    ours = [document.styles[name].element for name, *_ in STYLES]
    footers = [document.sections[0].footer._element, document.sections[0].even_page_footer._element]
    places = order.split()
    for part in (document.element, *ours, *footers):
        for properties in part.iter(qn(tag)):
            names = [each.tag.rpartition("}")[2] for each in properties]
            assert names == sorted(names, key=places.index)


def test_pages_are_numbered_at_the_outer_edge(report: Report) -> None:
    document = opened(report)
    section = document.sections[0]
    assert document.settings.odd_and_even_pages_header_footer
    for footer, jc in ((section.footer, "right"), (section.even_page_footer, "left")):
        [drawn] = footer.paragraphs
        assert drawn.text == "—  —"
        assert drawn._p.find(qn("w:fldSimple")).get(qn("w:instr")) == "PAGE"
        assert drawn._p.pPr.jc.get(qn("w:val")) == jc


def test_the_signature_keeps_with_the_end_of_the_text(report: Report) -> None:
    *_, last, blank, unit, day, caption, _ = opened(report).paragraphs
    together = [bool(each.paragraph_format.keep_with_next) for each in (last, blank, unit, day)]
    assert together == [True, True, True, False]
    assert last.paragraph_format.widow_control
    assert (unit.text, day.text) == ("某镇纪委", "2026年3月2日")
    assert caption.paragraph_format.page_break_before


def test_what_people_write_never_becomes_markup(report: Report) -> None:
    nasty = '<w:p/>&amp; "引" ]]> \x00\x0b\ud800\ufffe{{ 7 * 7 }}{%}'
    paragraph = Paragraph((Run(nasty),))
    closing = replace(report.paper.closing, paragraphs=(paragraph,))
    changed = replace(report, paper=replace(report.paper, closing=closing), unit_title="<镇>&")
    document = opened(changed)
    assert '<w:p/>&amp; "引" ]]> {{ 7 * 7 }}{%}' in lines(document)
    assert "<镇>&" in lines(document)
    assert printable("\x08\x0c\x1f甲\t乙\U0001f600") == "甲\t乙\U0001f600"


def test_what_somebody_must_look_at_is_highlighted(report: Report) -> None:
    runs = [run for each in opened(report).paragraphs for run in each.runs]
    lit = {run.text for run in runs if run.font.highlight_color is not None}
    assert lit == {"〔草稿，请核定〕"}


def test_in_a_full_year_every_figure_is_that_of_its_cell(house) -> None:
    """The whole list of the catalogue, against the printed text and the appendix."""
    house.views.catch_up()
    reader = reader_of(house, house.store.holder("login_name", "anguan"))
    report = report_of(reader, YEAR)
    values = {cell.indicator.id: cell.value for cell in tally(house.views, Asked.of_year(YEAR))}
    [table] = opened(report).tables
    printed = {row.cells[0].text: row.cells[3].text for row in table.rows}
    marked = dict(_marked(opened(report)))
    for row in catalogue():
        for figure in row.figures:
            value = values[row.id]
            assert printed[figure] == f"{value}{row.measure_word}"
            shown = re.match("[0-9]+", marked[figure])
            assert value == 0 or (shown and int(shown[0]) <= value < int(shown[0]) + 10)
    assert (printed["S15"], marked["S15"]) == ("1+2+3+10", "1+2+3+10")
    numbers = {row.cells[1].text: row.cells[0].text for row in table.rows}
    assert numbers["TEAM_TRAIN"] == "—", "a text asked for a cell that is no figure of the report"
    assert report.broken == ()


def _marked(document: docx.document.Document) -> list[tuple[str, str]]:
    """What stands in each bookmark."""
    starts = document.element.iter(qn("w:bookmarkStart"))
    return [
        (
            each.get(qn("w:name")).removeprefix("fig_"),
            next(found for found in each.itersiblings(qn("w:r"))).findtext(qn("w:t")),
        )
        for each in starts
    ]
