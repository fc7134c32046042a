"""Charts: what is drawn says the figures, without colour, script or anything from elsewhere."""

import os
import re
import subprocess
import sys
from xml.etree import ElementTree

import pytest

from service.charts import Curve, Pair, Part, months, parts, years
from service.drawing import GREY, INK, PAPER
from tests.test_house import imported, sources

SVG = "{http://www.w3.org/2000/svg}"
THIS_YEAR = Curve("2022年", [3, 5, 2, 8, 12, 7, 4, 6, 1234, None, None, None])
LAST_YEAR = Curve("2021年", [2, 4, 5, 3, 7, 9, 6, 2, 4, 5, 8, 1])
FORMS = [
    Part("第一种形态", 22, "22 人次（71.0%）"),
    Part("第二种形态", 6, "6 人次（19.4%）"),
    Part("第三种形态", 2, "2 人次（6.5%）"),
    Part("第四种形态", 1, "1 人次（3.2%）"),
]
CHANNELS = [Part("来信", 1200), Part("来访", 3), Part("网络举报", 0), Part("其他", None)]
PAIRS = [Pair("立案", 9, 11), Pair("党纪政务处分", 8, None)]
CHARTS = {
    "months": lambda: months("各月接收信访举报", THIS_YEAR, LAST_YEAR),
    "forms": lambda: parts("运用“四种形态”情况", FORMS),
    "channels": lambda: parts("信访举报渠道", CHANNELS),
    "years": lambda: years("与上年同期比较", "2022年", "2021年", PAIRS),
}
every_chart = pytest.mark.parametrize("drawn", [draw() for draw in CHARTS.values()], ids=CHARTS)


def texts(drawn, marked):
    """What is written in a chart with a mark, from the first drawn to the last."""
    nodes = ElementTree.fromstring(drawn).iter(f"{SVG}text")
    return [node.text or "" for node in nodes if marked in node.get("class", "").split()]


def written(drawn):
    return [node.text for node in ElementTree.fromstring(drawn).iter(f"{SVG}text") if node.text]


def rules(drawn):
    return ElementTree.fromstring(drawn).find(f"{SVG}defs/{SVG}style").text


# ---- what is drawn


def test_a_year_month_by_month_says_each_value_of_this_year():
    drawn = CHARTS["months"]()
    assert texts(drawn, "title") == ["各月接收信访举报"]
    assert [text for text in texts(drawn, "value") if text] == [
        *("3", "5", "2", "8", "12", "7", "4", "6", "1,234")
    ]
    assert [text for text in written(drawn) if text.endswith("月")] == [
        f"{month}月" for month in range(1, 13)
    ]


def test_the_two_curves_are_told_apart_in_words_by_dashes_and_by_their_points():
    drawn = CHARTS["months"]()
    assert {"2022年（实线、实心点）", "2021年（虚线、空心点）"} <= set(written(drawn))
    assert re.search(r"serie-1\s*{[^}]*stroke-dasharray: ?7, ?5", rules(drawn))
    assert ".serie-1 .dot{fill:#ffffff" in rules(drawn)


def test_a_curve_ends_where_the_year_has_come_to():
    first, second = (
        node
        for node in ElementTree.fromstring(CHARTS["months"]()).iter(f"{SVG}path")
        if node.get("class", "").startswith("line reactive")
    )
    assert (points(first), points(second)) == (9, 12)


def points(path):
    return len(re.findall(r"[\d.]+ [\d.]+", path.get("d")))


def test_the_parts_of_a_whole_stand_from_above_in_their_order_with_their_words():
    drawn = CHARTS["forms"]()
    assert values(drawn) == [part.said for part in FORMS]
    nodes = ElementTree.fromstring(drawn).iter(f"{SVG}text")
    down = {node.text: float(node.get("y")) for node in nodes}
    assert [
        text for text in sorted(down, key=down.get) if text in {part.title for part in FORMS}
    ] == [part.title for part in FORMS]


def values(drawn):
    """The values of bars from above."""
    nodes = ElementTree.fromstring(drawn).iter(f"{SVG}text")
    found = [node for node in nodes if "value" in node.get("class", "").split()]
    return [node.text for node in sorted(found, key=lambda node: float(node.get("y")))]


def test_nought_and_not_known_are_two_things():
    assert values(CHARTS["channels"]()) == ["1,200", "3", "0", "—"]


def test_a_year_stands_against_the_year_before_solid_against_hatched():
    drawn = CHARTS["years"]()
    assert values(drawn) == ["9", "11", "8", "—"]
    assert {"2022年", "2021年", "立案", "党纪政务处分"} <= set(written(drawn))
    assert ".serie-1 .rect" in rules(drawn)
    assert "fill:url(#hatch)" in rules(drawn)
    assert ElementTree.fromstring(drawn).find(f"{SVG}defs/{SVG}pattern").get("id") == "hatch"


def test_long_chinese_titles_have_room_before_the_bars():
    short, long = parts("来源", [Part("其他", 1)]), parts("来源", [Part("公检法机关移交" * 3, 1)])
    assert where_bars_begin(long) - where_bars_begin(short) >= 14 * (21 - 2)


def where_bars_begin(drawn):
    plot = next(
        node
        for node in ElementTree.fromstring(drawn).iter(f"{SVG}g")
        if node.get("class") == "plot"
    )
    return int(re.search(r"translate\((\d+)", plot.get("transform")).group(1))


def test_the_scale_has_whole_numbers_and_few_of_them():
    def scale(most):
        drawn = months("各月", Curve("2022年", [most]), Curve("2021年", [0]))
        return [text for text in written(drawn) if text.isdigit() and text != str(most)]

    assert scale(1) == ["0"]
    assert scale(7) == ["0", "2", "4", "6", "8"]
    assert scale(34) == ["0", "10", "20", "30", "40"]


def test_a_chart_of_nothing_says_so():
    assert "没有数据" in written(months("各月", Curve("2022年", [None]), Curve("2021年", [])))
    assert "没有数据" in written(parts("来源", []))


def test_a_chart_of_noughts_is_drawn():
    assert texts(parts("来源", [Part("来信", 0), Part("来访", 0)]), "value") == ["0", "0"]


def test_marks_of_the_format_in_a_title_are_text():
    assert texts(parts("<b>甲&乙</b>", [Part("<script>", 1)]), "title") == ["<b>甲&乙</b>"]


# ---- what is not in it


@every_chart
def test_no_script_runs_in_a_chart(drawn):
    names = {node.tag for node in ElementTree.fromstring(drawn).iter()}
    attributes = {name for node in ElementTree.fromstring(drawn).iter() for name in node.attrib}
    assert f"{SVG}script" not in names
    assert [name for name in attributes if name.startswith("on") or "href" in name] == []


@every_chart
def test_a_chart_asks_for_nothing_from_elsewhere(drawn):
    text = drawn.decode().replace('xmlns="http://www.w3.org/2000/svg"', "", 1)
    assert re.findall(r"//|@import|url\((?!#)|<\?xml-stylesheet|<!", text) == []


def test_ink_and_grey_are_two_shades_on_black_and_white_paper_too():
    assert contrast(INK, GREY) > 2
    assert contrast(GREY, PAPER) > 3


def contrast(one, other):
    def light(colour):
        red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
        return 0.2126 * red**2.2 + 0.7152 * green**2.2 + 0.0722 * blue**2.2

    darker, lighter = sorted((light(one), light(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_the_same_figures_make_the_same_bytes_in_another_process():
    code = (
        "import sys; from tests.service.test_charts import CHARTS;"
        "sys.stdout.buffer.write(b''.join(draw() for draw in CHARTS.values()))"
    )
    hashed = {**os.environ, "PYTHONHASHSEED": "1"}
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, env=hashed)
    assert answer.stdout == b"".join(draw() for draw in CHARTS.values())


def test_the_library_of_charts_has_no_part_in_finding_modules():
    finders = {type(each).__module__ for each in sys.meta_path}
    assert [name for name in finders if name.startswith("pygal")] == []


def test_the_library_of_charts_is_known_to_one_module():
    knowing = [path for path, module in sources("service").items() if "pygal" in imported(module)]
    assert knowing == ["service/drawing.py"]
