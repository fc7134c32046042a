"""`return …`: a return leaves as a signed file, the county takes it in and answers by another."""

from collections.abc import Callable
from pathlib import Path

import click

from domain.procedure import procedure
from domain.record import Record
from service.cli.frame import Stop, account_for, as_option, main, opened, reader_for
from service.hand_over import (
    KIND,
    file_name,
    signed_receipt,
    signed_return,
    to_answer,
    to_take_in,
)
from service.house import House
from service.order import Order
from service.reading import open_record
from service.return_file import BYTES_MAX
from service.take import take

Signed = Callable[[House, Record], bytes]
key_argument = click.argument("key", metavar="报表编号")
file_argument = click.argument("file", metavar="文件", type=click.Path(path_type=Path))
output_option = click.option(
    "-o",
    "--output",
    "target",
    metavar="文件",
    type=click.Path(dir_okay=False, path_type=Path),
    help="写到这个文件；不写则按编号命名，放在当前目录",
)


@main.group("return")
def returns() -> None:
    """统计报表：编制、校核、上报，由上级接收或退回；跨系统的以签名文件往来。"""


@returns.command("export")
@key_argument
@output_option
@as_option
def export_command(key: str, target: Path | None, login: str | None) -> None:
    """导出已上报的报表，由填报单位签名。编号如 zjw/2022Q1；本单位的可只写 2022Q1。"""
    _write(key, target, login, signed_return, "统计报表")


@returns.command("receipt")
@key_argument
@output_option
@as_option
def receipt_command(key: str, target: Path | None, login: str | None) -> None:
    """导出对下级报表的回执，由上级单位签名。编号如 zjw/2022Q1。"""
    _write(key, target, login, signed_receipt, "回执")


@returns.command("import")
@file_argument
@as_option
def import_command(file: Path, login: str | None) -> None:
    """接收下级的报表文件；核对签名和内容，不符的拒收。"""
    _take(file, login, to_take_in)


@returns.command("answer")
@file_argument
@as_option
def answer_command(file: Path, login: str | None) -> None:
    """登记上级的回执文件；核对签名和内容，不符的拒收。"""
    _take(file, login, to_answer)


def _write(key: str, target: Path | None, login: str | None, signed: Signed, ending: str) -> None:
    with opened() as house:
        record = named(house, login, key)
        target = target or Path(file_name(house, record, ending))
        content = signed(house, record)
    target.write_bytes(content)
    click.echo(f"{record.fact('return_title')}已写到 {target}")


def named(house: House, login: str | None, key: str) -> Record:
    """The return of a key, for whoever may read it. Raises Stop and Absent."""
    reader = reader_for(house, login)
    whole = key if "/" in key else f"{reader.unit}/{key}"
    id = house.store.holder("return_key", whole)
    if id is None:
        raise Stop(f"没有编号为“{whole}”的统计报表，请核对编号。", code=2)
    return open_record(reader, id)


def told(record: Record) -> None:
    """Says where a return stands."""
    stage = procedure().stage_title(KIND, record.stage)
    click.echo(f"{record.fact('return_key')} {record.fact('return_title')}：{stage}")


def _take(file: Path, login: str | None, order: Callable[[House, bytes, str, str], Order]) -> None:
    try:
        with file.open("rb") as stream:
            data = stream.read(BYTES_MAX + 1)
    except OSError as error:
        raise Stop(f"文件 {file.name} 打不开，请核对路径。", code=2) from error
    with opened() as house:
        receipt = take(house.store, order(house, data, account_for(house, login), "cli"))
        told(open_record(reader_for(house, login), receipt.record))
