"""The report as a Word file, from the same paper as the page.

Made by code with python-docx, not from a template: everything variable is text, so that a template
would add a language and no freedom, while styles and bookmarks have to be made by code anyway.
"""

import io
import re
from collections.abc import Iterable, Sequence
from typing import Any

from docx import Document
from docx.document import Document as Docx
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph as Drawn

from projections.annual_report.figures import Figure
from projections.annual_report.paper import Paragraph
from projections.annual_report.wording import Run
from service import words
from service.report import Report, counted_until
from service.report_styles import (
    BODY,
    CAPTION,
    CELL,
    FOOT,
    HEADING,
    SIGNATURE,
    SUBHEADING,
    TITLE,
    dress,
)

APPENDIX = "附表：报告所用数字的来源"
HEAD = ("图号", "指标", "名称", "数值", "截至", "摘要")
WIDTHS = (Mm(12), Mm(36), Mm(40), Mm(17), Mm(19), Mm(32))
NOTE = "截至：日志中计入的最后一号。摘要由计入的各项及其事件的位置算出，事实不变则不变。"
UNPRINTABLE = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
STAMP_BLANK = 4  # characters between the signature and the right margin


def as_docx(report: Report) -> bytes:
    """The file."""
    document = Document()
    dress(document)
    _Writer(document, report).write()
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


class _Writer:
    """Writes a report into a document; every figure is marked where it first stands."""

    def __init__(self, document: Docx, report: Report) -> None:
        self.document, self.report, self.paper = document, report, report.paper
        self.anchors = {figure.id: figure.anchor for figure in self.paper.figures}
        self.marked: list[str] = []

    def write(self) -> None:
        properties = self.document.core_properties
        properties.title, properties.author = self.paper.title, self.report.unit_title
        self.line(self.paper.title, TITLE)
        self.line("", BODY)
        self.paragraphs(self.paper.preamble.paragraphs)
        for part in self.paper.parts:
            self.line(part.heading, HEADING, together=True)
            for section in part.sections:
                self.line(section.heading, SUBHEADING, together=True)
                self.paragraphs(section.paragraphs)
        self.closing()
        self.appendix()
        _number_pages(self.document)

    def line(self, text: str, style: str, together: bool = False) -> Drawn:
        """One paragraph of plain text, kept with what follows where that is asked for."""
        drawn = self.document.add_paragraph(printable(text), style=style)
        drawn.paragraph_format.keep_with_next = together or None
        return drawn

    def paragraphs(self, paragraphs: Iterable[Paragraph]) -> Drawn | None:
        drawn = None
        for paragraph in paragraphs:
            drawn = self.document.add_paragraph(style=BODY)
            for run in paragraph.runs:
                self.run(drawn, run)
        return drawn

    def run(self, drawn: Drawn, run: Run) -> None:
        new = [id for id in run.cites if id not in self.marked]
        for id in new:
            drawn._p.append(self._mark("w:bookmarkStart", id))
            self.marked.append(id)
        text = drawn.add_run(printable(run.text))
        if run.doubtful:
            text.font.highlight_color = WD_COLOR_INDEX.YELLOW
        for id in reversed(new):
            drawn._p.append(self._mark("w:bookmarkEnd", id))

    def _mark(self, tag: str, id: str) -> Any:
        mark = OxmlElement(tag)
        mark.set(qn("w:id"), str(list(self.anchors).index(id)))
        if tag == "w:bookmarkStart":
            mark.set(qn("w:name"), self.anchors[id])
        return mark

    def closing(self) -> None:
        """The end and the signature, which may not stand alone: two lines of text go with it."""
        last = self.paragraphs(self.paper.closing.paragraphs)
        if last is not None:
            last.paragraph_format.keep_with_next = last.paragraph_format.widow_control = True
        self.line("", BODY, together=True)
        for n, text in enumerate((self.report.unit_title, words.day(self.report.dated))):
            signed = self.line(text, SIGNATURE, together=n == 0)
            signed.paragraph_format.right_indent = Pt(16 * STAMP_BLANK)

    def appendix(self) -> None:
        caption = self.line(APPENDIX, CAPTION, together=True)
        caption.paragraph_format.page_break_before = True
        table = self.document.add_table(rows=1, cols=len(HEAD), style="Table Grid")
        table.autofit = False
        for column, width in zip(table.columns, WIDTHS, strict=True):
            column.width = width
        _fill(table.rows[0], HEAD)
        _repeat(table.rows[0])
        for figure in self.paper.figures:
            _fill(table.add_row(), row_of(self.report, figure))
        for text in (NOTE, *notes(self.report)):
            self.line(text, CELL)


def row_of(report: Report, figure: Figure) -> tuple[str, ...]:
    """One figure in the appendix."""
    value = figure.label or ("无" if figure.label is not None else "尚不能统计")
    if figure.value is not None:
        value = f"{figure.said}{figure.measure_word}"
    number = "—" if figure.cell == figure.id else figure.id
    return (number, figure.cell, figure.title, value, counted_until(report), figure.digest)


def notes(report: Report) -> list[str]:
    """What should hold between the figures and does not."""
    return [
        f"勾稽关系不符，请核对：{found.relation.title}（{found.said}）。" for found in report.broken
    ]


def printable(text: str) -> str:
    """A text without the characters that no XML may hold."""
    return UNPRINTABLE.sub("", text)


def _fill(row: Any, texts: Sequence[str]) -> None:
    properties = row._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:cantSplit"))
    for cell, text, width in zip(row.cells, texts, WIDTHS, strict=True):
        cell.width = width
        cell.paragraphs[0].style = CELL
        cell.paragraphs[0].text = printable(text)


def _repeat(row: Any) -> None:
    """A head that stands on every page of its table."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _number_pages(document: Docx) -> None:
    """— 1 —, at the outer edge: right on odd pages, left on even ones."""
    document.settings.odd_and_even_pages_header_footer = True
    section = document.sections[0]
    for footer, right in ((section.footer, True), (section.even_page_footer, False)):
        footer.is_linked_to_previous = False
        drawn = footer.paragraphs[0]
        drawn.style = FOOT
        shape = drawn.paragraph_format
        shape.alignment = 2 if right else 0
        shape.right_indent, shape.left_indent = (Pt(14), None) if right else (None, Pt(14))
        drawn.add_run("— ")
        _page_field(drawn)
        drawn.add_run(" —")


def _page_field(drawn: Drawn) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    drawn._p.append(field)
