"""A PostgreSQL server of the tests' own: made in an empty folder, started, and stopped again."""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

SUPERUSER = "mingjian"
START_SECONDS = 30


@dataclass(frozen=True)
class Server:
    """A running server; it is reached on loopback, or through the socket folder."""

    port: int
    socket_folder: Path
    host: str = "127.0.0.1"
    user: str = SUPERUSER

    def url(self, database: str = "postgres") -> str:
        return f"postgresql://{self.user}@{self.host}:{self.port}/{database}"

    def create_database(self, name: str) -> str:
        """Make an empty database and return its address."""
        with psycopg.connect(self.url(), autocommit=True) as connection:
            connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        return self.url(name)


@contextmanager
def start_postgres(folder: Path, *, fsync: bool = False) -> Iterator[Server]:
    """Run a new server whose files lie in `folder`; with `fsync` it is as durable as a real one.

    For root the files move to the system's temporary folder where the account that
    the server runs as could not reach `folder` (pytest's own folders are closed to others).
    """
    account = _account()
    base = folder if account is None or _open_to_others(folder) else Path(tempfile.gettempdir())
    data = Path(tempfile.mkdtemp(prefix="postgres-", dir=base))
    # A socket's path is limited to 107 characters, so the sockets do not lie in `folder`.
    sockets = Path(tempfile.mkdtemp(prefix="pg-", dir="/tmp"))
    try:
        for path in (data, sockets):
            _hand_over(path, account)
        _initialise(data, account)
        with _serving(data, sockets, folder / "postgres.log", account, fsync) as server:
            yield server
    finally:
        shutil.rmtree(data, ignore_errors=True)
        shutil.rmtree(sockets, ignore_errors=True)


@contextmanager
def _serving(
    data: Path, sockets: Path, log: Path, account: str | None, fsync: bool
) -> Iterator[Server]:
    server = Server(port=_free_port(), socket_folder=sockets)
    command: list[str | Path] = [
        _binary("postgres"),
        *("-D", data, "-k", sockets, "-h", server.host, "-p", str(server.port)),
        *_settings({"timezone": "UTC", "log_timezone": "UTC"}),
        *([] if fsync else _settings(dict.fromkeys(_DURABILITY, "off"))),
    ]
    with log.open("ab") as output:
        process = subprocess.Popen(
            command,
            cwd=data,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            # Its own session, so that Ctrl-C stops the tests first and they stop the server.
            start_new_session=True,
            **_as(account),
        )
    try:
        _await_ready(process, data, log)
        yield server
    finally:
        # SIGQUIT is PostgreSQL's immediate shutdown: nothing here is worth a checkpoint.
        process.send_signal(signal.SIGQUIT)
        process.wait(timeout=START_SECONDS)


_DURABILITY = ("fsync", "synchronous_commit", "full_page_writes")


def _settings(values: dict[str, str]) -> list[str]:
    return [part for name, value in values.items() for part in ("-c", f"{name}={value}")]


def _initialise(data: Path, account: str | None) -> None:
    options = ["--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"]
    done = subprocess.run(
        [_binary("initdb"), "-D", data, "-U", SUPERUSER, "--no-instructions", *options],
        cwd=data,
        capture_output=True,
        text=True,
        **_as(account),
    )
    assert done.returncode == 0, f"initdb failed:\n{done.stdout}{done.stderr}"


def _await_ready(process: subprocess.Popen[Any], data: Path, log: Path) -> None:
    # The last line of postmaster.pid is the server's own word that it takes connections.
    state = data / "postmaster.pid"
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and process.poll() is None:
        if state.exists() and state.read_text().rstrip().endswith("\nready"):
            return
        time.sleep(0.02)
    raise RuntimeError(f"PostgreSQL did not start:\n{log.read_text(errors='replace')[-2000:]}")


def _binary(name: str) -> Path:
    """The newest installed program of that name: Debian keeps the server's outside PATH."""
    debian = Path("/usr/lib/postgresql")
    versions = sorted(debian.glob("[0-9]*"), key=lambda path: int(path.name), reverse=True)
    places = [version / "bin" / name for version in versions]
    if on_path := shutil.which(name):
        places.append(Path(on_path))
    if told := _bindir_of_pg_config():
        places.append(told / name)
    found = next((place for place in places if place.exists()), None)
    assert found, f"缺少 PostgreSQL 服务器程序 {name}：请安装软件包 postgresql"
    return found


def _bindir_of_pg_config() -> Path | None:
    program = shutil.which("pg_config")
    if program is None:
        return None
    told = subprocess.run([program, "--bindir"], capture_output=True, text=True, check=False)
    return Path(told.stdout.strip()) if told.returncode == 0 else None


def _account() -> str | None:
    """The account the server runs as: PostgreSQL refuses root; anyone else runs it as himself."""
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


def _as(account: str | None) -> dict[str, Any]:
    if account is None:
        return {}
    entry = pwd.getpwnam(account)
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}


def _hand_over(path: Path, account: str | None) -> None:
    if account is not None:
        entry = pwd.getpwnam(account)
        os.chown(path, entry.pw_uid, entry.pw_gid)


def _open_to_others(folder: Path) -> bool:
    place = folder.resolve()
    return all(path.stat().st_mode & 0o001 for path in (place, *place.parents))


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
    return port
