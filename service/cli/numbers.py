"""`numbers`: every number series, how far it has got, what was voided, and that none is missing."""

from collections.abc import Iterator, Sequence
from typing import Any

import click

from service.cli.frame import columns, json_option, main, opened
from service.cli.records import as_text
from service.numbers import NumberSeries, number_series

HEAD = ("编号", "单位", "年度", "最后一号", "已用", "作废", "缺号")


@main.command("numbers")
@click.argument("year", metavar="[年份]", required=False, type=click.IntRange(0, 9999))
@json_option
def numbers_command(year: int | None, as_json: bool) -> None:
    """各类编号的使用情况：用到第几号、作废了哪些、有无缺号。不写年份则列各年。"""
    with opened() as house:
        found = number_series(house.store, year)
    if as_json:
        click.echo(as_text([_shape(series) for series in found]))
    elif not found:
        click.echo("还没有用过编号。")
    else:
        click.echo("\n".join([columns([HEAD, *map(_line, found)]), *_voided(found)]))


def _line(series: NumberSeries) -> Sequence[str]:
    counts = (series.last, len(series.used), len(series.voided))
    missing = "、".join(map(str, series.missing)) or "无"
    return series.title, series.unit or "全部", str(series.year), *map(str, counts), missing


def _voided(found: Sequence[NumberSeries]) -> Iterator[str]:
    uses = [use for series in found for use in series.voided]
    if uses:
        yield "\n已作废的编号（不再使用）"
    yield from (f"  {use.text}  {use.kind} {use.record}  日志位置 {use.position}" for use in uses)


def _shape(series: NumberSeries) -> dict[str, Any]:
    return {
        "series": series.name,
        "title": series.title,
        "unit": series.unit or None,
        "year": series.year,
        "last": series.last,
        "used": len(series.used),
        "voided": [use._asdict() for use in series.voided],
        "missing": series.missing,
    }
