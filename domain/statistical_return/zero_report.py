"""零报告: that there is nothing to report is said, never left to an empty table."""

from collections.abc import Mapping
from typing import Any

from domain.fields import Flag, Text
from domain.statistical_return.figures import Figures, is_zero
from domain.step import Refused


def zero_flag() -> Flag:
    """Whether the unit says that it has nothing to report."""
    return Flag("零报告", required=False, hint="本统计期各项指标都是零的，选“是”")


def zero_note() -> Text:
    """What the unit adds to a return without figures."""
    return Text("零报告说明", required=False, max_length=500)


def must_confirm_zero(command: Mapping[str, Any], prepared: Figures) -> None:
    """Whether it is a zero return the form and the figures say alike. Raises Refused."""
    zero, said = is_zero(prepared.figures), bool(command["zero_confirmed"])
    if zero and not said:
        sentence = "本统计期各项指标都是零：请先核对有无漏登，确无数据的，在“零报告”选“是”。"
        raise Refused("return-zero-confirmed", sentence)
    if said and not zero:
        sentence = "本统计期有统计数，不是零报告，请在“零报告”选“否”或者不填。"
        raise Refused("return-zero-confirmed", sentence)
