"""`deadlines`: what is due over all kinds of record, and what ends by itself."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import click

from domain.rulebook import rulebook
from service import words
from service.cli.frame import (
    Stop,
    account_for,
    as_option,
    catch_up,
    columns,
    json_option,
    main,
    opened,
    reader_for,
)
from service.cli.records import as_text, known_kind
from service.deadlines import (
    STATES,
    Wanted,
    deadline_shape,
    deadlines_for,
    state_of,
    title_of_rule,
)
from service.reading import Reader, name_of, subject_name

HEAD = ("编号", "人员", "期限", "起算日", "最后一天", "情况", "承办人")
SAID = "、".join(f"{state} {title}" for state, title in STATES.items())


@main.command("deadlines")
@click.option("--state", type=click.Choice(list(STATES)), default=None, help=f"只列：{SAID}")
@click.option("--kind", metavar="种类", help="只列这一种记录，如 clue")
@click.option("--rule", metavar="期限", help="只列这一种期限，如 disposition-opinion")
@click.option("--handler", metavar="登录名", help="只列这个承办人的")
@as_option
@json_option
def deadlines_command(
    state: str | None,
    kind: str | None,
    rule: str | None,
    handler: str | None,
    login: str | None,
    as_json: bool,
) -> None:
    """各类记录在走的期限，最近的在前。不写 --state 则列全部应办的，含中止计算的。"""
    if kind is not None:
        known_kind(kind)
    if rule is not None and rule not in rulebook().deadlines:
        raise Stop(f"没有期限“{rule}”，请用 mingjian rules 查看。", code=2)
    with opened() as house:
        reader = reader_for(house, login)
        if not reader.may_list("clue"):
            raise Stop("这个账号不能查看期限，请换办理业务或审计的账号。")
        whose = account_for(house, handler) if handler else ""
        catch_up(house)
        with deadlines_for(reader) as found:
            rows = found.rows(Wanted(state or "", kind or "", rule or "", whose))
        if as_json:
            click.echo(as_text([deadline_shape(row, found.today) for row in rows]))
        else:
            click.echo(_table(reader, rows, found.today))


def _table(reader: Reader, rows: Sequence[Any], today: date) -> str:
    if not rows:
        return "没有符合条件的期限。"
    return columns([HEAD, *(_line(reader, row, today) for row in rows)])


def _line(reader: Reader, row: Any, today: date) -> Sequence[str]:
    record = reader.house.store.record(row.record)
    number = name_of(reader, record.id) + (f"-{row.person_number}" if row.person_number else "")
    handler = name_of(reader, row.handler) if row.handler else ""
    person = subject_name(reader, record)
    return (
        number,
        person,
        title_of_rule(row.rule),
        row.started_on,
        row.due_on,
        _near(row, today),
        handler,
    )


def _near(row: Any, today: date) -> str:
    state = state_of(row, today)
    if state in ("paused", "expiring", "expired"):
        return STATES[state]
    return words.nearness(date.fromisoformat(row.due_on), today)[0]
