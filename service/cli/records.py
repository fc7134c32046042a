"""`steps`, `do`, `show` and `trail`: handling matters and looking at them."""

import json
from pathlib import Path
from typing import Any

import click

from domain.procedure import procedure
from domain.step import Refused, Step
from service.api.shapes import every_step, kinds, orderable, record_shape, step_shape, trail_shape
from service.body import LIMIT, from_fields, read_json
from service.cli import telling
from service.cli.attachments import attached
from service.cli.finding import record_called, with_accounts
from service.cli.frame import (
    Stop,
    account_for,
    as_of_option,
    as_option,
    columns,
    json_option,
    main,
    opened,
    position_for,
    reader_for,
)
from service.order import Order
from service.reading import Reader, open_record
from service.take import CONSOLE, take


@main.command()
@click.option("--kind", metavar="种类", help="只列这一种记录的步骤，如 clue")
@json_option
def steps(kind: str | None, as_json: bool) -> None:
    """列出全部办理步骤：种类、步骤、名称、所需环节、办理角色、依据。"""
    if kind is not None:
        known_kind(kind)
    shapes = [step_shape(*each) for each in every_step(kind)]
    click.echo(as_text(shapes) if as_json else columns(map(telling.step_row, shapes)))


@main.command()
@click.argument("kind", metavar="种类")
@click.argument("step", metavar="步骤")
@click.argument("id", metavar="[编号]", required=False)
@as_option
@click.option("--json", "file", metavar="文件", help="内容所在的 JSON 文件；- 为标准输入")
@click.option(
    "--field", "fields", multiple=True, metavar="栏目=值", help="一个栏目，可重复；同名者成为列表"
)
@click.option("--attach", multiple=True, metavar="文件", help="随这一步添加的附件，可重复")
def do(
    kind: str,
    step: str,
    id: str | None,
    login: str | None,
    file: str | None,
    fields: Any,
    attach: tuple[str, ...],
) -> None:
    """办理一步，输出 记录编号、版本、日志位置。

    编号可写记录编号，也可写线索编号加人员序号：线索〔2022〕12号-1 或 2022-12-1。
    多行栏目写作 persons.0.name=张三。需要选账号的栏目可直接写登录名。
    栏目名称见 mingjian steps --kind 种类 --json。
    """
    chosen = _known_step(kind, step)
    if chosen.opens == (id is not None):
        sentence = "新建记录，不写编号" if chosen.opens else "须写明记录编号"
        raise Stop(f"“{chosen.title}”{sentence}，请改正后重新执行。", code=2)
    body = _body(file, fields)
    with opened() as house:
        actor = account_for(house, login)
        record = _opened(reader_for(house, login), id) if id is not None else None
        body = with_accounts(house, body) | attached(house, body, attach)
        order = Order(kind, step, body, actor, record, channel="cli")
        try:
            receipt = take(house.store, orderable(order))
        except Refused as refused:
            raise _to_console(refused) if actor == CONSOLE else refused from None
    click.echo(f"{receipt.record} {receipt.version} {receipt.position}")


def _opened(reader: Reader, id: str) -> str:
    """The record meant, which must be one this reader may know of. Raises Absent."""
    return open_record(reader, record_called(reader, id)).id


def known_kind(kind: str) -> None:
    """Stops at a kind there is none of."""
    if kind not in kinds():
        raise Stop(f"没有“{kind}”这种记录，可用：{'、'.join(kinds())}。", code=2)


def _known_step(kind: str, name: str) -> Step:
    known_kind(kind)
    try:
        return procedure().step(kind, name)
    except LookupError:
        sentence = f"{kind} 没有“{name}”这一步，请用 mingjian steps --kind {kind} 查看。"
        raise Stop(sentence, code=2) from None


def _body(file: str | None, fields: tuple[str, ...]) -> dict[str, Any]:
    body = read_json(_content(file)) if file else {}
    more = from_fields(fields)
    twice = sorted(body.keys() & more.keys())
    if twice:
        raise Stop(f"{'、'.join(twice)}在 --json 和 --field 中都有，请只写一处。", code=2)
    return body | more


def _content(file: str) -> bytes:
    try:
        with click.open_file(file, "rb") as stream:
            return bytes(stream.read(LIMIT + 1))
    except OSError as error:
        raise Stop(f"文件 {Path(file).name} 打不开，请核对路径。", code=2) from error


def _to_console(refused: Refused) -> Refused:
    if refused.because != "role":
        return refused
    sentence = f"{refused.sentence}本机控制台不办理业务，请加 --as 登录名 指明经办人。"
    return Refused(refused.rule, sentence, refused.because)


@main.command()
@click.argument("id", metavar="编号")
@as_option
@as_of_option
@json_option
def show(id: str, login: str | None, as_of: str, as_json: bool) -> None:
    """一条记录：环节、内容、期限、下一步。编号写法同 do。"""
    with opened() as house:
        reader, position = reader_for(house, login), position_for(house, as_of)
        record = open_record(reader, record_called(reader, id), position)
        shape = record_shape(reader, record, position)
        click.echo(as_text(shape) if as_json else telling.record(reader, record, shape))


@main.command()
@click.argument("id", metavar="编号")
@as_option
@as_of_option
@json_option
def trail(id: str, login: str | None, as_of: str, as_json: bool) -> None:
    """一条记录的办理经过：何时、何人、何角色、依据、内容。编号写法同 do。"""
    with opened() as house:
        reader, position = reader_for(house, login), position_for(house, as_of)
        record = open_record(reader, record_called(reader, id), position)
        if as_json:
            click.echo(as_text(trail_shape(reader, record)))
        else:
            click.echo(telling.trail_of(reader, record))


def as_text(value: Any) -> str:
    """JSON as people and programs both read it."""
    return json.dumps(value, ensure_ascii=False, indent=2)
