"""`return compile` to `return restate`: a return by its span, without the names of fields."""

from collections.abc import Mapping
from typing import Any

import click

from domain.record import Record
from domain.span import Span
from domain.statistical_return import Stage
from domain.statistical_return.findings import LEVELS, Finding, found, overrides
from domain.statistical_return.span_field import SpanText
from service import return_cells, words
from service.cli.frame import (
    Stop,
    account_for,
    as_option,
    catch_up,
    columns,
    opened,
    reader_for,
)
from service.cli.returns import key_argument, named, returns, told
from service.house import House
from service.order import Order
from service.reading import Reader
from service.return_checks import title_of as title_of_check
from service.return_states import (
    AHEAD,
    RETURN,
    SpanReturn,
    return_of,
    returns_of,
    spans_of,
    towns_under,
)
from service.returns import moved_now
from service.take import take

AGAIN = (Stage.COMPILED, Stage.CHECKED, Stage.SENT_BACK)
LISTED = ("单位", "统计期", "编号", "上报期限", "环节", "")
on_option = click.option("--on", "day", metavar="日期", help="如 2022-04-02；不写则是今天")
reason_option = click.option("--reason", metavar="理由", required=True, help="理由，须写明")


@returns.command("list")
@click.argument("year", metavar="年份", type=click.IntRange(1900, 2099))
@as_option
def list_command(year: int, login: str | None) -> None:
    """列出一年应报的报表：本单位的，和下级各单位的；期限，环节，是否逾期。"""
    with opened() as house:
        catch_up(house)
        reader = reader_for(house, login)
        units = [reader.unit, *(unit.code for unit in towns_under(reader))]
        rows = [
            _listed(reader, each)
            for unit in units
            for each in returns_of(house, unit, spans_of(year))
            if each.state != AHEAD
        ]
        click.echo(columns([LISTED, *rows]) if rows else f"{year}年还没有结束的统计期。")


def _listed(reader: Reader, each: SpanReturn) -> tuple[str, ...]:
    title = reader.tree.title(each.unit)
    key = f"{each.unit}/{each.span.code}"
    return (title, each.span.title, key, words.day(each.due_on), each.title, each.late)


@returns.command("compile")
@click.argument("span", metavar="统计期")
@click.option("--zero", metavar="说明", help="零报告：各项指标都是零，写明核对情况")
@on_option
@as_option
def compile_command(span: str, zero: str | None, day: str | None, login: str | None) -> None:
    """编制本单位一个统计期的报表；编制过的重新编制。统计期如 2022-03、2022Q1、2022。"""
    code = SpanText("统计期").deserialize(span)
    body = {} if zero is None else {"zero_confirmed": True, "zero_report_note": zero}
    with opened() as house:
        known = return_of(house, reader_for(house, login).unit, Span.read(code))
        if known is None or known.stage not in AGAIN:
            step, record = "compile_return", None
            body |= {"return_span": code}
        else:
            step, record = "recompile_return", known.id
        told(_taken(house, login, step, record, day, body))


@returns.command("check")
@key_argument
@on_option
@as_option
def check_command(key: str, day: str | None, login: str | None) -> None:
    """校核报表，列出校核意见；序号供 override 使用。"""
    with opened() as house:
        record = _done(house, login, "check_return", key, day)
        told(record)
        for n, finding in enumerate(found(record), 1):
            click.echo(_finding(n, finding, record))


def _finding(n: int, finding: Finding, record: Record) -> str:
    answered = {(each.check, each.about, each.said) for each in overrides(record)}
    title, about = title_of_check(finding.check), return_cells.title_of(finding.about)
    done = "（已说明）" if (finding.check, finding.about, finding.said) in answered else ""
    level = LEVELS.title_of(finding.level)
    return f"{n}. [{level}] {title}　{about}　{finding.said}{done}"


@returns.command("override")
@key_argument
@click.argument("number", metavar="序号", type=click.IntRange(1))
@reason_option
@on_option
@as_option
def override_command(
    key: str, number: int, reason: str, day: str | None, login: str | None
) -> None:
    """书面说明一条校核意见。序号照 return check 所列。"""
    with opened() as house:
        findings = found(named(house, login, key))
        if number > len(findings):
            raise Stop(f"没有第{number}条校核意见，请照 return check 所列的序号。", code=2)
        finding = findings[number - 1]
        body = {"finding_check": finding.check, "finding_about": finding.about}
        body |= {"override_reason": reason}
        told(_done(house, login, "override_finding", key, day, body))


@returns.command("submit")
@key_argument
@on_option
@as_option
def submit_command(key: str, day: str | None, login: str | None) -> None:
    """上报报表：由书记或主持工作的人办理。"""
    with opened() as house:
        told(_done(house, login, "submit_return", key, day))


@returns.command("accept")
@key_argument
@click.option("--opinion", metavar="意见", help="接收意见")
@on_option
@as_option
def accept_command(key: str, opinion: str | None, day: str | None, login: str | None) -> None:
    """接收下级的报表。编号如 zjw/2022Q1。"""
    with opened() as house:
        body = {"accept_opinion": opinion} if opinion else {}
        told(_done(house, login, "accept_return", key, day, body))


@returns.command("return")
@key_argument
@reason_option
@click.option("--remark", "remarks", multiple=True, metavar="指标=意见", help="逐项意见，可重复")
@on_option
@as_option
def return_command(
    key: str, reason: str, remarks: tuple[str, ...], day: str | None, login: str | None
) -> None:
    """退回下级的报表，写明理由和逐项意见。"""
    rows = [{"cell": cell, "remark": said} for cell, said in map(_pair, remarks)]
    with opened() as house:
        body = {"reason": reason, "remarks": rows}
        told(_done(house, login, "send_back_return", key, day, body))


@returns.command("restate")
@key_argument
@reason_option
@click.option("--because", multiple=True, metavar="指标=原因", help="每个变动的指标的原因，可重复")
@on_option
@as_option
def restate_command(
    key: str, reason: str, because: tuple[str, ...], day: str | None, login: str | None
) -> None:
    """更正重报已接收的报表；不写 --because 则只列出变动的指标。"""
    rows = [{"cell": cell, "moved_reason": said} for cell, said in map(_pair, because)]
    with opened() as house:
        if not rows:
            moved = moved_now(house, named(house, login, key))
            click.echo(columns(_moved(moved)) if moved else "各项统计数与已接收的一致。")
            return
        body = {"restate_reason": reason, "moved_rows": rows}
        told(_done(house, login, "restate_return", key, day, body))


def _moved(moved: Mapping[str, tuple[int | None, int | None]]) -> list[tuple[str, ...]]:
    return [
        (cell, return_cells.title_of(cell), f"{return_cells.said(cell, was)} → {now_said}")
        for cell, (was, now) in moved.items()
        for now_said in [return_cells.said(cell, now)]
    ]


def _pair(text: str) -> tuple[str, str]:
    cell, stated, said = text.partition("=")
    if not stated:
        raise Stop(f"“{text}”应写作 指标=内容，如 CLUE_PERSONS=请核对。", code=2)
    return cell.strip(), said.strip()


# ---- one path for all of them


def _done(
    house: House,
    login: str | None,
    step: str,
    key: str,
    day: str | None,
    body: Mapping[str, Any] | None = None,
) -> Record:
    return _taken(house, login, step, named(house, login, key).id, day, body or {})


def _taken(
    house: House,
    login: str | None,
    step: str,
    record: str | None,
    day: str | None,
    body: Mapping[str, Any],
) -> Record:
    said = {**body, "occurred_on": day} if day else body
    order = Order(RETURN, step, said, account_for(house, login), record, channel="cli")
    return house.store.record(take(house.store, order).record)
