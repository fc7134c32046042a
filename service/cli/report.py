"""`report`: the year's report as a Word file."""

from pathlib import Path

import click

from service.cli.figures import unit_option, year_argument
from service.cli.frame import (
    Stop,
    as_of_option,
    as_option,
    catch_up,
    main,
    opened,
    position_for,
    reader_for,
)
from service.house import House
from service.reading import Reader
from service.report import NothingToReport, Report, report_of
from service.report_docx import as_docx, notes
from service.units import units_asked

YEARS = range(1900, 2100)


@main.command("report")
@year_argument
@click.option(
    "-o",
    "--output",
    "target",
    metavar="文件.docx",
    type=click.Path(dir_okay=False, path_type=Path),
    help="写到这个文件；不写则按报告标题命名，放在当前目录",
)
@unit_option
@as_option
@as_of_option
def report_command(
    year: int, target: Path | None, unit: str | None, login: str | None, as_of: str
) -> None:
    """一年的工作报告，Word 文件。数字都由事件算出，附表写明各数的来源。"""
    if year not in YEARS:
        raise Stop("年份应是四位数字，如 2022，请核对。", code=2)
    with opened() as house:
        report = _made(house, _reader(house, login, unit), year, unit, as_of)
    target = target or Path(report.file_name)
    target.write_bytes(as_docx(report))
    state = "已审定" if report.adopted else "草稿"
    click.echo(f"{report.paper.title}（{state}，截至日志第{report.position}号）已写到 {target}")
    for each in (*_open(report), *notes(report)):
        click.echo(each)


def _reader(house: House, login: str | None, unit: str | None) -> Reader:
    reader = reader_for(house, login)
    if not reader.may_list("report_text"):
        raise Stop("这个账号不能查看年度报告，请换办理业务或审计的账号。")
    try:
        units_asked(reader, unit or "")
    except ValueError as error:
        raise Stop(f"--unit：{error}。", code=2) from error
    return reader


def _made(house: House, reader: Reader, year: int, unit: str | None, as_of: str) -> Report:
    position = position_for(house, as_of)
    catch_up(house)
    try:
        return report_of(reader, year, unit, position)
    except NothingToReport as nothing:
        raise Stop(str(nothing)) from nothing


def _open(report: Report) -> list[str]:
    """The sections that still wait to be settled by people."""
    waiting = [section.heading for section in report.paper.sections() if section.is_draft]
    return [f"待核定的段落：{'、'.join(waiting)}。"] if waiting else []
