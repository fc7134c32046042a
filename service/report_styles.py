"""How the Word file looks: page, fonts and paragraphs of an official paper (GB/T 9704-2012).

Twenty-two lines of twenty-eight characters: an exact line of 28.95 pt and characters a quarter of
a point closer. Fonts are named, never brought along; whoever lacks one sees what their computer
puts in its place.
"""

from typing import Any

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Mm, Pt

SONG_TITLE, HEI, KAI, FANG = "方正小标宋简体", "黑体", "楷体_GB2312", "仿宋_GB2312"
SONG = "宋体"
LINE, CLOSER = Pt(28.95), -5  # twentieths of a point, between characters
TITLE, HEADING, SUBHEADING, BODY = "报告标题", "一级标题", "二级标题", "报告正文"
SIGNATURE, FOOT, CELL, CAPTION = "落款", "页码", "表格文字", "表题"
INDENT = 200  # hundredths of a character

# Name, font, points, alignment, first line in hundredths of a character.
STYLES = (
    (TITLE, SONG_TITLE, 22, WD_ALIGN_PARAGRAPH.CENTER, 0),
    (HEADING, HEI, 16, WD_ALIGN_PARAGRAPH.JUSTIFY, INDENT),
    (SUBHEADING, KAI, 16, WD_ALIGN_PARAGRAPH.JUSTIFY, INDENT),
    (BODY, FANG, 16, WD_ALIGN_PARAGRAPH.JUSTIFY, INDENT),
    (SIGNATURE, FANG, 16, WD_ALIGN_PARAGRAPH.RIGHT, 0),
    (CAPTION, HEI, 16, WD_ALIGN_PARAGRAPH.LEFT, 0),
    (FOOT, SONG, 14, WD_ALIGN_PARAGRAPH.RIGHT, 0),
    (CELL, SONG, 9, WD_ALIGN_PARAGRAPH.LEFT, 0),
)
LEVELS = (HEADING, SUBHEADING)  # what an outline of the document shows
LOOSE = (FOOT, CELL)  # styles whose lines are as high as they need be


def dress(document: Document) -> None:
    """Gives a document its page and its styles."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    section.footer_distance = Mm(23)  # the number stands 7 mm below the text
    for style in STYLES:
        _add(document, *style)


def _add(document: Document, name: str, font: str, points: float, align: Any, first: int) -> None:
    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Normal"]  # type: ignore[attr-defined]
    style.font.size = Pt(points)  # type: ignore[attr-defined]
    _set_font(style, font)
    shape = style.paragraph_format  # type: ignore[attr-defined]
    shape.alignment, shape.widow_control = align, False
    shape.space_before = shape.space_after = Pt(0)
    if name not in LOOSE:
        shape.line_spacing_rule, shape.line_spacing = WD_LINE_SPACING.EXACTLY, LINE
        _closer(style)
    if first:
        _indent(shape, first, points)
    _as_in_print(shape)
    if name in LEVELS:
        level = OxmlElement("w:outlineLvl")
        level.set(qn("w:val"), str(LEVELS.index(name)))
        shape.element.pPr.append(level)


def _set_font(style: Any, font: str) -> None:
    """Word takes Chinese characters from a name of their own (w:eastAsia)."""
    style.font.name = font
    fonts = style.element.rPr.rFonts
    for script in ("w:eastAsia", "w:cs"):
        fonts.set(qn(script), font)


def _closer(style: Any) -> None:
    spacing = OxmlElement("w:spacing")
    spacing.set(qn("w:val"), str(CLOSER))
    style.element.rPr.insert_element_before(spacing, "w:sz")


def _indent(shape: Any, first: int, points: float) -> None:
    """Two characters, whatever the font comes out at."""
    shape.first_line_indent = Pt((points + CLOSER / 20) * first / 100)
    shape.element.pPr.ind.set(qn("w:firstLineChars"), str(first))


def _as_in_print(shape: Any) -> None:
    """No stop hangs over the margin, and nothing is spaced between Chinese and figures: each would
    make lines of other than 28 characters.
    """
    properties = shape.element.get_or_add_pPr()
    for name in ("w:overflowPunct", "w:autoSpaceDE", "w:autoSpaceDN", "w:snapToGrid"):
        off = OxmlElement(name)
        off.set(qn("w:val"), "0")
        properties.insert_element_before(off, *AFTER_SPACING)


# What may follow in a paragraph's properties, by the order that the format prescribes.
AFTER_SPACING = (
    "w:spacing",
    "w:ind",
    "w:contextualSpacing",
    "w:jc",
    "w:textDirection",
    "w:textAlignment",
    "w:outlineLvl",
)
