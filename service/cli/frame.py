"""What all commands share: the house they open, who reads, Chinese help, and how they end."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, ClassVar, NoReturn
from unicodedata import east_asian_width

import click

from domain.record import Record
from service.cli.endings import Stop, ending
from service.cli.place import must_hold_a_store, must_not_be_a_demo
from service.house import House, Settings
from service.positions import position_as_of
from service.reading import Reader, reader_of
from service.take import CONSOLE

WORDS = {
    "Options": "选项",
    "Commands": "命令",
    "Positional arguments": "参数",
    "Show this message and exit.": "显示本说明",
    "[OPTIONS]": "[选项]",
    "COMMAND [ARGS]...": "命令 …",
}


class Formatter(click.HelpFormatter):
    """Click's help in Chinese; its own words are all translated here."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix or "用法：")

    def write_heading(self, heading: str) -> None:
        self.write(f"{WORDS.get(heading, heading)}：\n")

    def write_dl(self, rows: Sequence[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().write_dl([(term, WORDS.get(text, text)) for term, text in rows], *args, **kwargs)


class Context(click.Context):
    formatter_class = Formatter


class Command(click.Command):
    """A command whose entry in a list is the first sentence of its help."""

    context_class = Context

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        return [WORDS.get(piece, piece) for piece in super().collect_usage_pieces(ctx)]

    def get_short_help_str(self, limit: int = 45) -> str:
        return (self.help or "").strip().partition("。")[0].partition("\n")[0]


class Group(Command, click.Group):
    """Commands that end with one sentence and an exit code, never with a traceback."""

    command_class: ClassVar[type[click.Command]] = Command

    def main(self, *args: Any, **kwargs: Any) -> NoReturn:
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(encoding="utf-8")
        try:
            code = super().main(*args, **kwargs | {"standalone_mode": False})
        except Exception as error:
            end = ending(error)
            if end is None:
                raise
            click.echo(end.sentence, err=True)
            sys.exit(end.code)
        sys.exit(code if isinstance(code, int) else 0)


Group.group_class = Group


@click.group(cls=Group, name="mingjian")
def main() -> None:
    """明鉴：乡镇纪委问题线索处置与案件管理。

    数据放在环境变量 MINGJIAN_DATA 指定的目录（默认 data）；
    设了 MINGJIAN_DB=postgresql://… 则放在该数据库。

    不写 --as 时以本机控制台的身份：只能设置单位和账号；查看时可以看全部记录，
    但看不到反映人（线索来源）的内容。
    """


as_option = click.option("--as", "login", metavar="登录名", help="以这个账号的身份")
as_of_option = click.option(
    "--as-of", "as_of", default="", metavar="位置或日期", help="截至日志的这个位置，或这一天结束"
)
json_option = click.option("--json", "as_json", is_flag=True, help="输出 JSON")


@contextmanager
def opened(settings: Settings | None = None) -> Iterator[House]:
    """The house of the settings (by default the environment's), for the length of a command."""
    settings = settings or Settings.from_environment()
    must_hold_a_store(settings)
    house = House(settings)
    try:
        must_not_be_a_demo(house)
        yield house
    finally:
        house.close()


@dataclass(frozen=True)
class Operator(Reader):
    """Whoever sits at the machine and reads without an account: all records, never an informant."""

    sees = frozenset({"public", "case", "person"})  # type: ignore[assignment]

    def may_open(self, record: Record) -> bool:
        return True

    def may_list(self, kind: str) -> bool:
        return True


def reader_for(house: House, login: str | None) -> Reader:
    """The account named, or the operator."""
    reader = reader_of(house, account_for(house, login))
    return reader if login else Operator(**vars(reader))


def account_for(house: House, login: str | None) -> str:
    """The id of the account with this login name; the console's where none is given."""
    if login is None:
        return CONSOLE
    account = house.store.holder("login_name", login)
    if account is None:
        raise Stop(f"没有登录名为“{login}”的账号，请用 mingjian user list 查看。")
    return account


def position_for(house: House, as_of: str) -> int | None:
    """What --as-of means."""
    try:
        return position_as_of(house, as_of)
    except ValueError as error:
        raise Stop(f"{error}；可写日期，如 2022-06-30，或日志位置，如 12。", code=2) from error


@contextmanager
def progress(label: str, length: int) -> Iterator[Callable[[int], None]]:
    """A bar on a terminal, moved to the place reported; nothing in a pipe."""
    hidden = not sys.stderr.isatty()
    with click.progressbar(length=length, label=label, file=sys.stderr, hidden=hidden) as bar:
        yield lambda place: bar.update(place - bar.pos)


def catch_up(house: House) -> None:
    """Brings the views up to the log; long only after an import or an update."""
    with progress("更新视图", house.store.size()) as tell:
        house.views.catch_up(tell)


def columns(rows: Iterable[Sequence[str]]) -> str:
    """Rows in columns, a Chinese character being two wide."""
    rows = [list(row) for row in rows]
    if not rows:
        return ""
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(
            text + " " * (width - _width(text)) for text, width in zip(row, widths, strict=True)
        ).rstrip()
        for row in rows
    )


def _width(text: str) -> int:
    return sum(2 if east_asian_width(character) in "WFA" else 1 for character in text)
