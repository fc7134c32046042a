"""`rules`: every period and every rule that can be turned on or off, and what the place has set."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

import click

from domain.rulebook import DeadlineRule, Rule, rulebook
from service.api.shapes import plain
from service.cli.frame import columns, json_option, main
from service.cli.records import as_text
from service.house import Settings
from service.local_rules import EXAMPLE, adopt_local
from service.store import SHANGHAI

HEAD = ("编号", "名称", "长短", "适用", "施行日期", "把握", "依据", "地方规定")
UNSURE = "把握为 M、L 的，请与县纪委核对。"


@main.command("rules")
@json_option
@click.option("--all", "every", is_flag=True, help="连同其他规则一并列出")
@click.option("--example", is_flag=True, help="输出一份可照着填写的 local_rules.toml")
def rules_command(as_json: bool, every: bool, example: bool) -> None:
    """全部期限和可以启用、停用的规则，以及本地的规定。"""
    if example:
        click.echo(EXAMPLE.read_text("utf-8").rstrip())
        return
    adopt_local(Settings.from_environment().folder)
    periods = rulebook().deadlines
    rules = rulebook().rules if every else _switchable()
    if as_json:
        shape = {"deadlines": _shapes(periods.values()), "rules": _shapes(rules.values())}
        click.echo(as_text(shape))
        return
    today = datetime.now(SHANGHAI).date()
    rows = [_line(editions, today) for editions in (*periods.values(), *rules.values())]
    click.echo(f"{columns([HEAD, *rows])}\n{UNSURE}")


def _switchable() -> dict[str, tuple[Rule, ...]]:
    """The rules that count only where a place turns them on, and those it has turned on or off."""
    return {
        id: editions
        for id, editions in rulebook().rules.items()
        if any(row.source or not row.in_use for row in editions)
    }


def _line(editions: Sequence[Rule], today: date) -> Sequence[str]:
    """The edition of the day; the first where none is in force yet."""
    row = next((r for r in reversed(editions) if r.in_force <= today), editions[0])
    length = row.length if isinstance(row, DeadlineRule) else ""
    use, local = "适用" if row.in_use else "不适用", "；".join(_local(editions))
    return row.id, row.title, length, use, str(row.in_force), row.confidence, row.article, local


def _local(editions: Iterable[Rule]) -> Iterable[str]:
    return (f"{row.source}，{row.in_force}起" for row in editions if row.source)


def _shapes(every: Iterable[Sequence[Rule]]) -> list[dict[str, Any]]:
    return [_shape(row) for editions in every for row in editions]


def _shape(row: Rule) -> dict[str, Any]:
    shape = {name: plain(value) for name, value in vars(row).items()}
    return shape | ({"length": row.length} if isinstance(row, DeadlineRule) else {})
