"""How a chart is drawn as SVG: the only module that knows pygal.

What is drawn runs no script, asks for nothing from elsewhere, and is the same to the byte for the
same figures.
"""

import sys
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple
from unicodedata import east_asian_width

import pygal
from pygal.etree import etree
from pygal.style import Style

# pygal would take lxml where some other package has brought it, and write other bytes with it.
etree.to_etree()
# pygal's finder of map plug-ins speaks a protocol that Python warns of at every later import.
sys.meta_path[:] = [each for each in sys.meta_path if not isinstance(each, pygal.PluginImportFixer)]

WIDTH, CURVE_HEIGHT, BAR_HEIGHT, ROUND_BARS = 760, 380, 30, 110
LETTERS, TITLE = 14, 18
FONTS = '"Noto Sans CJK SC", "Microsoft YaHei", "Source Han Sans SC", sans-serif'
BLACK, INK, GREY, PALE, PAPER = "#0b0c0c", "#1d3557", "#767676", "#b1b4b6", "#ffffff"
NOTHING = "没有数据"

# One name for every chart: pygal makes one up, and each drawing would differ.
NAME = "figures"
HATCH = (
    '<pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" '
    f'patternTransform="rotate(45)"><rect width="7" height="7" fill="{PAPER}"/>'
    f'<rect width="2.5" height="7" fill="{GREY}"/></pattern>'
)
RULES = f"""
#chart-{NAME} .reactive {{ fill-opacity: 1; stroke-opacity: 1; }}
#chart-{NAME} .line {{ stroke-width: 2.5; }}
#chart-{NAME} .line.nofill {{ fill: none; }}
#chart-{NAME} .dot {{ stroke-width: 2; stroke-dasharray: none !important; }}
#chart-{NAME} .serie-1 .dot {{ fill: {PAPER}; stroke: {GREY}; }}
#chart-{NAME} .line-graph .axis.x .line {{ stroke: none; }}
#chart-{NAME} .line-graph .legend .color-1 {{ fill: {PAPER}; stroke-dasharray: 3 2; }}
#chart-{NAME} .horizontalbar-graph .axis.x text,
#chart-{NAME} .horizontalbar-graph .axis.x .guide {{ display: none; }}
#chart-{NAME} .horizontalbar-graph .serie-1 .rect,
#chart-{NAME} .horizontalbar-graph .legend .color-1 {{ fill: url(#hatch); stroke: {GREY}; }}
"""


class Written(NamedTuple):
    """A value and how it is said; where it is not known there is no bar."""

    value: int | None
    said: str


def curves(title: str, labels: Sequence[str], ticks: Sequence[int]) -> Any:
    """A chart of curves that break off where nothing is known."""
    chart = _furnished(pygal.Line, title, CURVE_HEIGHT, dots_size=4, allow_interruptions=True)
    chart.x_labels, chart.y_labels = labels, ticks
    chart.add_xml_filter(_values_above)
    return chart


def bars(title: str, labels: Sequence[str], sides: Mapping[str, Sequence[Written]]) -> Any:
    """A chart of bars from above, for each label one of every side."""
    said = [each.said for side in sides.values() for each in side]
    chart = _furnished(
        pygal.HorizontalBar,
        title,
        ROUND_BARS + BAR_HEIGHT * max(len(said), 1),
        print_values_position="top",
        show_legend=len(sides) > 1,
        margin_left=10 + _beyond_reckoning(labels),
        margin_right=20 + round(LETTERS * max(map(_em, said), default=0)),
        truncate_label=-1,
    )
    chart.x_labels = labels[::-1]
    for name, side in sides.items():
        chart.add(name, [_bar(each) for each in side[::-1]])  # pygal begins below
    chart.add_xml_filter(_values_after)
    return chart


def drawn(chart: Any) -> bytes:
    """The file of a chart."""
    return bytes(chart.render())


def _bar(written: Written) -> dict[str, Any]:
    return {"value": written.value or 0, "formatter": lambda value: written.said}


def _furnished(kind: Any, title: str, height: int, **more: Any) -> Any:
    chart = kind(
        title=title,
        width=WIDTH,
        height=height,
        js=[],
        css=["file://style.css", "file://graph.css", f"inline:{RULES}"],
        defs=[HATCH],
        style=_style(),
        print_values=True,
        legend_at_bottom=True,
        legend_at_bottom_columns=2,
        truncate_legend=-1,
        no_data_text=NOTHING,
        value_formatter=lambda value: f"{value:,.0f}",
        **more,
    )
    chart.uuid = NAME
    chart.add_xml_filter(_bare)
    return chart


def _style() -> Style:
    return Style(
        colors=(INK, GREY),
        background=PAPER,
        plot_background=PAPER,
        foreground=BLACK,
        foreground_strong=BLACK,
        foreground_subtle=BLACK,
        guide_stroke_color=PALE,
        major_guide_stroke_color=PALE,
        font_family=FONTS,
        label_font_size=LETTERS,
        major_label_font_size=LETTERS,
        value_font_size=LETTERS,
        legend_font_size=LETTERS,
        title_font_size=TITLE,
        no_data_font_size=24,
    )


def _beyond_reckoning(labels: Sequence[str]) -> int:
    """The room that labels need and pygal does not leave: it takes every letter for a Latin one."""
    reckoned = 0.6 * max(map(len, labels), default=0)
    return max(round(LETTERS * (max(map(_em, labels), default=0) - reckoned)), 0)


def _em(text: str) -> float:
    """How long a text is, in the height of its letters."""
    return sum(1.0 if east_asian_width(letter) in "WF" else 0.6 for letter in text)


# ---- what is changed of the drawing


def _bare(root: Any) -> Any:
    """Without scripts, what only they would read, and the remark on who drew it and when."""
    for parent in list(root.iter()):
        for child in list(parent):
            if not isinstance(child.tag, str) or child.tag in ("script", "desc") or _waits(child):
                parent.remove(child)
    root.set("role", "img")
    return root


def _waits(node: Any) -> bool:
    """Whether it is shown only when a script asks for it."""
    return "tooltip-overlay" in node.get("class", "").split()


def _values_above(root: Any) -> Any:
    """Values of a curve above its points, where pygal puts them below and to the right."""
    for text in _values(root):
        text.set("x", f"{float(text.get('x')) - LETTERS:.2f}")
        text.set("y", f"{float(text.get('y')) - 2 * LETTERS:.2f}")
        text.set("text-anchor", "middle")
    return root


def _values_after(root: Any) -> Any:
    """Values of bars from where the bar ends, where pygal centres them there."""
    for text in _values(root):
        text.set("text-anchor", "start")
    return root


def _values(root: Any) -> list[Any]:
    return [node for node in root.iter("text") if "value" in node.get("class", "").split()]
