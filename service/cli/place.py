"""Whether a command finds a store in the place it is to work on: only some may make one."""

import click
import psycopg

from service.cli.endings import Stop
from service.house import House, Settings

MAY_MAKE = ("init", "demo", "serve", "user add")
LOG = "SELECT to_regclass('log.events') IS NOT NULL"


def must_hold_a_store(settings: Settings) -> None:
    """Raises Stop before anything is made, so that a mistyped folder does not pass for sound."""
    if _command() in MAY_MAKE or _has_log(settings):
        return
    place, variable = f"数据目录 {settings.folder.absolute()} ", "MINGJIAN_DATA"
    if not settings.embedded:  # its address may hold a password
        place, variable = "MINGJIAN_DB 指定的数据库", "MINGJIAN_DB"
    way = "新建数据请用 mingjian init，载入演示数据请用 mingjian demo"
    raise Stop(f"{place}里没有明鉴的数据，请核对 {variable}；{way}。")


def must_not_be_a_demo(house: House) -> None:
    """Raises Stop where `init` would name a store as a commission's own that is invented."""
    if _command() == "init" and house.store.is_demo:
        sentence = "这里是演示数据，不能用作本单位的数据，请换一个数据目录（MINGJIAN_DATA）。"
        raise Stop(sentence)


def _command() -> str:
    """The command that runs, as it is typed after `mingjian`; empty where none does."""
    context = click.get_current_context(silent=True)
    if context is None:
        return ""
    return context.command_path.removeprefix(f"{context.find_root().command_path} ")


def _has_log(settings: Settings) -> bool:
    if settings.embedded:
        return (settings.folder / "log.sqlite").exists()
    with psycopg.connect(settings.database) as connection:
        return connection.execute(LOG).fetchone() == (True,)
