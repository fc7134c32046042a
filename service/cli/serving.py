"""`serve` and `demo`: the service started, and a store filled with an invented year."""

import os
import shutil
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import click

from domain.rulebook import rulebook
from service.cli.accounts import bind_option, create, initialise, link_for
from service.cli.frame import Stop, catch_up, columns, main, opened, progress
from service.house import House, Settings
from service.reading import records_of
from service.store.sqlite import safe_for_workers

FIRST_LOGIN = "admin"


@main.command()
@bind_option
def serve(bind: str) -> None:
    """启动服务。还没有账号时，先开通管理员 admin 并给出设置密码的链接。"""
    host, port = _must_be_free(bind)
    with opened() as house:
        first = _first_link(house, bind)
        users = _demo_users(house)
        one_worker = house.settings.embedded and not safe_for_workers()
        catch_up(house)

    def tell() -> None:
        click.echo(f"明鉴已启动：http://{bind}/ （按 Ctrl-C 停止）")
        if first:
            click.echo(f"还没有账号，已开通安全管理员 {FIRST_LOGIN}，请打开链接设置密码：\n{first}")
        if users:
            click.echo(users)

    if os.name == "nt":  # pragma: no cover
        _run_waitress(host, port, tell)
    else:
        _run_gunicorn(bind, (1, 8) if one_worker else (2, 4), tell)


def _must_be_free(bind: str) -> tuple[str, int]:
    host, _, port = bind.rpartition(":")
    if not host or not (port.isascii() and port.isdigit()) or int(port) > 65535:
        raise Stop(f"地址“{bind}”写法不对，请写成 主机:端口，如 127.0.0.1:8000。", code=2)
    host = host.strip("[]")
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.create_server((host, int(port)), family=family).close()
    except OSError:
        sentence = f"地址 {bind} 不可用或已被占用，请停止占用它的程序，或用 --bind 另选端口。"
        raise Stop(sentence, code=2) from None
    return host, int(port)


def _first_link(house: House, bind: str) -> str:
    """The link of a first administrator; empty where there are accounts already."""
    if not house.store.unit:
        initialise(house)
    if records_of(house, "account"):
        return ""
    return link_for(house, create(house, FIRST_LOGIN, ("security_admin",), "安全管理员"), bind)


def _run_gunicorn(bind: str, size: tuple[int, int], tell: Callable[[], None]) -> None:
    from gunicorn.app.base import BaseApplication

    class Server(BaseApplication):  # type: ignore[misc]
        """Gunicorn without a command line of its own: a worker loads the application itself."""

        def load_config(self) -> None:
            workers, threads = size
            settings = {
                "bind": bind,
                "worker_class": "gthread",
                "workers": workers,
                "threads": threads,
                "preload_app": False,
                "control_socket_disable": True,
                "loglevel": "error",  # warnings quote what strangers send
                "when_ready": lambda server: tell(),
            }
            for name, value in settings.items():
                self.cfg.set(name, value)

        def load(self) -> Any:
            from service.app import create_app

            return create_app()

    Server().run()


def _run_waitress(host: str, port: int, tell: Callable[[], None]) -> None:  # pragma: no cover
    from waitress import serve as run

    from service.app import create_app

    tell()
    run(create_app(), host=host, port=port, threads=8)


@main.command()
@click.option("--year", default=2022, type=click.IntRange(2000, 2100), help="年份，默认 2022")
@click.option("--seed", default=1, type=int, help="随机种子，默认 1；同一种子数据相同")
@click.option("--clues", default=60, type=click.IntRange(1, 100_000), help="线索件数，默认 60")
def demo(year: int, seed: int, clues: int) -> None:
    """载入演示年度：人员、线索、文号全部虚构。只用于空的数据目录。"""
    from service.demo import NotEmpty, generate

    with _put_in_place_whole(Settings.from_environment()) as settings, opened(settings) as house:
        try:
            with progress("生成演示数据", clues) as tell:
                generate(house, year, seed, clues, lambda done, total: tell(done))
        except NotEmpty as error:
            raise Stop(str(error)) from None
        catch_up(house)
        click.echo(_demo_users(house))


@contextmanager
def _put_in_place_whole(settings: Settings) -> Iterator[Settings]:
    """An empty data folder is filled aside first: a demo broken off leaves nothing half made."""
    folder = settings.folder
    if not settings.embedded or (folder.exists() and any(folder.iterdir())):
        yield settings
        return
    aside = folder.with_name(f"{folder.name}.making")
    shutil.rmtree(aside, ignore_errors=True)
    yield replace(settings, folder=aside)
    if folder.exists():
        folder.rmdir()
    aside.rename(folder)


def _demo_users(house: House) -> str:
    """The invented users of a demo and their passwords; empty for a real store."""
    if not house.store.is_demo:
        return ""
    from service.demo import users

    rows = [("登录名", "姓名", "角色", "密码")]
    for user in users(house):
        roles = "、".join(rulebook().roles[role].title for role in user.roles)
        rows.append((user.login, user.name, roles, user.password))
    return "演示账号（全部虚构）：\n" + columns(rows)
