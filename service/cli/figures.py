"""`tally` and `why`: the figures of a span, and the acts behind each."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from domain.span import NotASpan, Span
from projections.dimensions import dimensions
from projections.months import falls
from projections.tallies import Asked, NotACell, cell, read_cell, why
from service.api.figures_shapes import breakdown_shape, fall_shape, tally_shape, units_shape
from service.breakdown import breakdown
from service.cli import figures_told as told
from service.cli.frame import (
    Stop,
    as_of_option,
    as_option,
    catch_up,
    json_option,
    main,
    opened,
    position_for,
    reader_for,
)
from service.cli.records import as_text
from service.figures import asked_by, read_span, statement
from service.figures_sheets import sheet_of_parts, sheets_of
from service.house import House
from service.provenance import provenance
from service.reading import Reader
from service.workbook import as_workbook

year_argument = click.argument("year", metavar="年份", type=click.IntRange(0, 9999))
span_argument = click.argument("span", metavar="统计期")
unit_option = click.option(
    "--unit",
    metavar="单位代码",
    help="只计这个单位及其下级；写本单位的代码则只计本级；不写则计本级及下级",
)


@main.command("tally")
@span_argument
@unit_option
@as_option
@as_of_option
@click.option(
    "--by", "by", nargs=2, metavar="指标 分类", help="一个指标按一项分类，如 CLUE_PERSONS rank"
)
@click.option("--months", is_flag=True, help="逐月核对年初以来的累计数")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "csv", "xlsx"]),
    default="table",
    help="输出格式，默认 table",
)
@click.option("-o", "--output", metavar="文件", type=click.Path(dir_okay=False), help="写入文件")
def tally_command(
    span: str,
    unit: str | None,
    login: str | None,
    as_of: str,
    by: tuple[str, str] | None,
    months: bool,
    form: str,
    output: str | None,
) -> None:
    """一个统计期的数字，与上年同期并列。每个数字都由事件算出，可用 why 查看由来。

    统计期写作 2022、2022-03、2022Q1、2022H1 或 2022-01..2022-09。
    """
    if form == "xlsx" and output is None:
        raise Stop("工作簿不能显示在终端上，请用 -o 写明文件。", code=2)
    with opened() as house:
        reader, asked = _asked(house, span, unit, login, as_of)
        said = (reader, asked, unit, as_of, form)
        _give(_parts(*said, *by) if by else _figures(*said, months), output)


def _asked(
    house: House, span: str, unit: str | None, login: str | None, as_of: str
) -> tuple[Reader, Asked]:
    reader = reader_for(house, login)
    if not reader.may_list("clue"):
        raise Stop("这个账号不能查看统计，请换办理业务或审计的账号。")
    position = position_for(house, as_of)
    catch_up(house)
    try:
        return reader, asked_by(reader, _span(span), position, unit or "")
    except ValueError as error:
        raise Stop(f"--unit：{error}。", code=2) from error


def _span(text: str) -> Span:
    try:
        return read_span(text)
    except NotASpan as error:
        raise Stop(str(error), code=2) from error


def _give(content: str | bytes, output: str | None) -> None:
    """To the terminal or into a file."""
    if output is None:
        click.echo(content)
        return
    whole = content if isinstance(content, bytes) else f"{content}\n".encode()
    Path(output).write_bytes(whole)


def _figures(
    reader: Reader, asked: Asked, unit: str | None, as_of: str, form: str, months: bool
) -> str | bytes:
    found = statement(reader, asked)
    fallen = falls(reader.house.views, asked) if months else []
    if form == "json":
        more = {"falls": list(map(fall_shape, fallen))} if months else {}
        return as_text(tally_shape(found, unit) | more)
    if form == "csv":
        return told.figures_as_csv(found)
    from_where = provenance(reader, asked, unit or "", as_of)
    if form == "xlsx":
        return as_workbook(sheets_of(found, from_where))
    return told.figures(found, fallen, from_where)


def _parts(
    reader: Reader, asked: Asked, unit: str | None, as_of: str, form: str, name: str, by: str
) -> str | bytes:
    rows, where = _cells(name)
    if len(rows) != 1 or by not in rows[0].by:
        offered = "、".join(rows[0].by) or "没有"
        raise Stop(f"“{name}”不能按“{by}”分类，可用的分类：{offered}。", code=2)
    narrowed = replace(asked, where=where)
    found = breakdown(reader.house.views, rows[0], narrowed, dimensions()[by])
    if form == "json":
        return as_text(breakdown_shape(found))
    if form == "csv":
        return told.parts_as_csv(found)
    from_where = provenance(reader, asked, unit or "", as_of)
    title = f"{asked.span.title}{rows[0].title}按{found.dimension.title}"
    if form == "xlsx":
        return as_workbook([sheet_of_parts(title, found, from_where)])
    return told.parts(title, found, from_where)


def _cells(name: str) -> Any:
    try:
        return read_cell(name)
    except NotACell as error:
        raise Stop(f"{str(error).rstrip('。')}，或用 mingjian tally 查看。", code=2) from error


@main.command("why")
@span_argument
@click.argument("name", metavar="指标或年报图号")
@unit_option
@as_option
@as_of_option
@json_option
def why_command(
    span: str, name: str, unit: str | None, login: str | None, as_of: str, as_json: bool
) -> None:
    """一个数字的由来：计入的每一项及其事件。

    指标可按分类缩小，如 CLUE_PERSONS:rank=general_cadre；统计期的写法同 tally。
    """
    rows, where = _cells(name)
    with opened() as house:
        _, asked = _asked(house, span, unit, login, as_of)
        narrowed = replace(asked, where=where)
        views = house.views
        found = [(cell(views, row, narrowed), why(views, row, narrowed)) for row in rows]
    if as_json:
        click.echo(as_text(_one_or_all(found)))
    else:
        click.echo("\n".join(told.behind(*each) for each in found))


def _one_or_all(found: Sequence[Any]) -> Any:
    """The list of a single cell; by cell id where a figure is made of several."""
    if len(found) == 1:
        return units_shape(found[0][1])
    return {each.indicator.id: units_shape(units) for each, units in found}
