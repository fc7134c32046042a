"""地方规则: what a place has decided for itself. Read from its data folder when a house is opened.

A process holds one rule book: whichever house was opened last has given it its local rules.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from marshmallow import ValidationError

from domain.fields import Command, Day, Flag, Line, Whole, errors_of
from domain.rulebook import Rule, adopt, rulebook

FILE = "local_rules.toml"
EXAMPLE = Path(__file__).with_name("local_rules_example.toml")
LENGTHS = ("months", "working_days", "days", "quarter_day", "next_year_day")
DAY_OF_YEAR = re.compile("[0-9]{2}-[0-9]{2}")


class BadLocalRules(Exception):
    """The file cannot be adopted; the sentence says what to put right."""

    def __init__(self, path: Path, sentence: str) -> None:
        super().__init__(f"地方规则文件 {path} 有误：{sentence}。请改正后再启动。")


class LocalRow(Command):
    """One `[[local]]` row: which rule, from when, by whose decision, and what it changes."""

    id = Line("规则编号", max_length=60)
    in_force = Day("施行日期")
    source = Line("来源", max_length=100)
    months = Whole("月数", required=False, minimum=1, maximum=1200)
    working_days = Whole("工作日数", required=False, minimum=1, maximum=1000)
    days = Whole("天数", required=False, minimum=1, maximum=10_000)
    quarter_day = Whole("季后首月的日", required=False, minimum=1, maximum=28)
    next_year_day = Line("次年的月和日", required=False, max_length=5)
    months_max = Whole("最长月数", required=False, minimum=1, maximum=1200)
    in_use = Flag("是否适用", required=False)


def adopt_local(folder: Path) -> None:
    """Takes the local rules of a data folder, or none. Raises BadLocalRules."""
    path = folder / FILE
    text = _text(path)
    if not text and not any(row.source for row in local_rows()):
        return
    try:
        _must_be_sound(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        line = re.search("line ([0-9]+)", str(error))
        where = f"第{line[1]}行" if line else "末尾"
        raise BadLocalRules(path, f"{where}不合 TOML 格式") from error
    except ValueError as error:
        raise BadLocalRules(path, str(error)) from error
    adopt(text)


def local_rows() -> Iterator[Rule]:
    """Every edition of every period and rule there is, local ones among them."""
    book = rulebook()
    for editions in (*book.deadlines.values(), *book.rules.values()):
        yield from editions


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8") if path.exists() else ""
    except (OSError, UnicodeDecodeError) as error:
        raise BadLocalRules(path, f"读不出来（{type(error).__name__}）") from error


def _must_be_sound(file: Mapping[str, Any]) -> None:
    """Raises ValueError with the first thing that is wrong."""
    unknown = file.keys() - {"local"}
    if unknown or not isinstance(file.get("local", []), list):
        raise ValueError("每条写作一个 [[local]]，不能有别的内容")
    for n, row in enumerate(file.get("local", []), 1):
        try:
            _check(_as_written(row))
        except ValidationError as error:
            first = errors_of(error)[0]
            raise ValueError(f"第{n}条的 {first.field or 'local'}：{first.message}") from None
        except ValueError as error:
            raise ValueError(f"第{n}条：{error}") from None


def _as_written(row: Any) -> Mapping[str, Any]:
    """A row whose values are what they say: a number is not a text that reads like one."""
    loaded: Mapping[str, Any] = LocalRow().load(row)
    for name, value in row.items():
        if type(loaded[name]) is not type(value) or loaded[name] != value:
            raise ValueError(f"{name} 的写法不对，日期、数字和 true、false 不加引号，首尾不留空格")
    return loaded


def _check(row: Mapping[str, Any]) -> None:
    lengths = [name for name in LENGTHS if row[name] is not None]
    editions = rulebook().deadlines.get(row["id"], ())
    rules = editions or rulebook().rules.get(row["id"], ())
    if not rules:
        raise ValueError(f"没有可以调整的“{row['id']}”，编号请用 mingjian rules --all 查看")
    if not editions and (lengths or row["months_max"]):
        raise ValueError(f"“{row['id']}”不是期限，只能写 in_use")
    if len(lengths) > 1:
        raise ValueError(f"{'、'.join(lengths)}只能写一个")
    if not lengths and row["months_max"] is None and row["in_use"] is None:
        raise ValueError("没有写明要调整什么")
    if row["next_year_day"] and not _is_day(row["next_year_day"]):
        raise ValueError("next_year_day 应写作 06-30 这样的月和日")
    first = min(each.in_force for each in rules)
    if row["in_force"] < first:
        raise ValueError(f"施行日期不能早于这条规则本身的施行日期（{first}）")


def _is_day(text: str) -> bool:
    try:
        return bool(DAY_OF_YEAR.fullmatch(text) and date.fromisoformat(f"2001-{text}"))
    except ValueError:
        return False
