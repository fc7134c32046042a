"""Days, in the ways people write them."""

import re
from datetime import date
from typing import Any

from marshmallow import fields

from domain.fields.asked import NARROW, PUBLIC, Asked

YEARS = range(1900, 2101)
LUNAR = re.compile("[正冬腊初闰廿]|除夕|元宵|端午|中秋|重阳|[农阴夏]历")


class Day(Asked, fields.Date):
    """A day of the common calendar, in the ways people write it."""

    loads_to = date
    widget = "date"
    invalid = "请按这样填写：2026年3月8日"
    forms = (
        "([0-9]{4})[-./]([0-9]{1,2})[-./]([0-9]{1,2})",
        "([0-9]{4})([0-9]{2})([0-9]{2})",
        "([0-9]{4}) *年 *([0-9]{1,2}) *月 *([0-9]{1,2}) *日",
    )

    def read(self, value: Any) -> Any:
        day = value if type(value) is date else self._parsed(super().read(value).translate(NARROW))
        if day.year not in YEARS:
            sentence = f"年份应在{YEARS[0]}年至{YEARS[-1]}年之间"
            raise self.refusal("out_of_range", sentence)
        return day

    def _parsed(self, text: str) -> date:
        if LUNAR.search(text):
            raise self.refusal("lunar", "请填公历日期，如2026年3月8日")
        found = next(filter(None, (re.fullmatch(form, text) for form in self.forms)), None)
        if not found:
            raise self.make_error("invalid")
        day = day_of(*found.groups())
        if not day:
            raise self.refusal("no_such_day", "日期不存在，请核对年月日")
        return day


class BusinessDate(Day):
    """When the thing was done, as the paper says; today if nobody says otherwise."""

    def __init__(self, title: str) -> None:
        super().__init__(title, required=False, secrecy=PUBLIC)


def day_of(*parts: str) -> date | None:
    """The day that year, month and day name, if there is one."""
    try:
        return date(*map(int, parts))
    except ValueError:
        return None
