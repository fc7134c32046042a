"""`tally` and `why`: the figures of a year, and the acts behind each."""

import csv
import io
from typing import Any

import click

from projections.indicators import Indicator
from projections.relations import findings
from projections.tallies import Asked, Cell, CountedUnit, cells_of, tally, value_of, why
from service.api.shapes import tally_shape, units_shape
from service.cli.frame import (
    Stop,
    as_of_option,
    as_option,
    catch_up,
    columns,
    json_option,
    main,
    opened,
    position_for,
    reader_for,
)
from service.cli.records import as_text
from service.house import House
from service.reading import Reader, kept_from
from service.units import units_asked

COLUMNS = ("indicator", "title", "measure_word", "scope", "value", "figures", "waits_for")
year_argument = click.argument("year", metavar="年份", type=click.IntRange(0, 9999))
unit_option = click.option(
    "--unit",
    metavar="单位代码",
    help="只计这个单位及其下级；写本单位的代码则只计本级；不写则计本级及下级",
)


@main.command("tally")
@year_argument
@unit_option
@as_option
@as_of_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "csv"]),
    default="table",
    help="输出格式，默认 table",
)
def tally_command(year: int, unit: str | None, login: str | None, as_of: str, form: str) -> None:
    """一年的统计数字。每个数字都由事件算出，可用 why 查看由来。"""
    with opened() as house:
        reader = _may_count(house, login)
        position = position_for(house, as_of)
        catch_up(house)
        cells = tally(house.views, _asked(year, position, unit, reader))
    if form == "json":
        click.echo(as_text(tally_shape(year, position, unit, cells)))
    else:
        click.echo(_csv(cells) if form == "csv" else _table(year, cells))


def _asked(year: int, position: int | None, unit: str | None, reader: Reader) -> Asked:
    try:
        units = units_asked(reader, unit or "")
    except ValueError as error:
        raise Stop(f"--unit：{error}。", code=2) from error
    return Asked.of_year(year, position, units=units, without=kept_from(reader))


def _may_count(house: House, login: str | None) -> Reader:
    reader = reader_for(house, login)
    if not reader.may_list("clue"):
        raise Stop("这个账号不能查看统计，请换办理业务或审计的账号。")
    return reader


def _table(year: int, cells: list[Cell]) -> str:
    rows = [("指标", "名称", "数", "单位", "年报图号")]
    rows += [
        (
            cell.indicator.id,
            cell.indicator.title + (f"（{s}）" if (s := cell.indicator.scope_title) else ""),
            "尚不能统计" if cell.value is None else str(cell.value),
            cell.indicator.measure_word,
            "、".join(cell.indicator.figures),
        )
        for cell in cells
    ]
    note = "" if any(cell.value for cell in cells) else f"\n{year}年还没有可统计的记录。"
    broken = (found for found in findings(cells) if not found.holds)
    wrong = (f"\n不符：{each.relation.title}（{each.said}）" for each in broken)
    return columns(rows) + note + "".join(wrong)


def _csv(cells: list[Cell]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for cell in tally_shape(0, None, None, cells)["cells"]:
        cell["figures"] = " ".join(cell["figures"])
        writer.writerow([cell[name] for name in COLUMNS])
    return text.getvalue().rstrip("\n")


@main.command("why")
@year_argument
@click.argument("name", metavar="指标或年报图号")
@unit_option
@as_option
@as_of_option
@json_option
def why_command(
    year: int, name: str, unit: str | None, login: str | None, as_of: str, as_json: bool
) -> None:
    """一个数字的由来：计入的每一项及其事件。"""
    rows = cells_of(name)
    if not rows:
        raise Stop(f"没有指标或年报图号“{name}”，请用 mingjian tally 查看。", code=2)
    with opened() as house:
        reader = _may_count(house, login)
        position = position_for(house, as_of)
        catch_up(house)
        asked = _asked(year, position, unit, reader)
        found = [(row, why(house.views, row, asked)) for row in rows]
    if as_json:
        click.echo(as_text(_one_or_all(found)))
    else:
        click.echo("\n".join(_told(row, units) for row, units in found))


def _one_or_all(found: list[tuple[Indicator, list[CountedUnit]]]) -> Any:
    """The list of a single cell; by cell id where a figure is made of several."""
    if len(found) == 1:
        return units_shape(found[0][1])
    return {row.id: units_shape(units) for row, units in found}


def _told(row: Indicator, units: list[CountedUnit]) -> str:
    head = f"{row.id} {row.title}：{value_of(row, units)}{row.measure_word}（{row.source}）"
    if not row.recordable:
        return f"{row.id} {row.title}：尚不能统计，{row.waits_for}"
    facts = [
        (f"  {unit.unit_key}", fact.occurred_on, fact.kind, fact.record, str(fact.event_position))
        for unit in units
        for fact in unit.facts
    ]
    return "\n".join([head, columns(facts)]).rstrip("\n")
