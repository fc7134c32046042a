"""`attachments sweep`, and what other commands do with files beside the log."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from domain.attachment.fields import ATTACHMENTS
from domain.record import Recorded
from service.attachments import Damaged, files_in
from service.cli.frame import Stop, main, opened, progress
from service.file_content import NotAccepted
from service.house import House
from service.store import Store

BATCH = 1_000


def attached(house: House, body: Mapping[str, Any], paths: Sequence[str]) -> dict[str, Any]:
    """The attachments of a body with these files, now kept, among them."""
    if not paths:
        return {}
    before = body.get(ATTACHMENTS) or []
    if not isinstance(before, list):
        raise Stop("栏目 attachments 应为列表，请改正后重新执行。", code=2)
    return {ATTACHMENTS: [*before, *(_kept(house, Path(path)) for path in paths)]}


def _kept(house: House, path: Path) -> dict[str, str]:
    try:
        with path.open("rb") as stream:
            upload = house.store.files.put(stream, path.name)
    except OSError as error:
        raise Stop(f"文件 {path.name} 打不开，请核对路径。", code=2) from error
    except NotAccepted as refused:
        raise Stop(str(refused), code=2) from refused
    return {"digest": upload.digest, "file_name": upload.file_name}


def digests_of(events: Iterable[Recorded]) -> set[str]:
    """The files that events name, whether or not they still stand."""
    return {file.digest for recorded in events for _, file in files_in(recorded)}


def differences(house: House, digests: Iterable[str]) -> Iterator[str]:
    """Whether every file that an event names is there and is what it was."""
    for digest in sorted(digests):
        try:
            house.store.files.get(digest)
        except Damaged as damaged:
            yield str(damaged)


@main.group()
def attachments() -> None:
    """附件：与日志同放的文件。"""


@attachments.command()
def sweep() -> None:
    """清理没有任何记录提到、且已存放一天以上的附件。"""
    with opened() as house:
        size = house.store.size()
        with progress("核对附件", size) as tell:
            named: set[str] = set()
            for after in range(0, size, BATCH):
                named |= _named(house.store, after)
                tell(min(after + BATCH, size))
        # Nothing can be recorded while files go: what was since is read under the same lock.
        with house.store.writing():
            while more := house.store.size() - size:
                named |= _named(house.store, size)
                size += min(more, BATCH)
            gone = house.store.files.sweep(named, datetime.now(UTC))
    click.echo(f"已清理{gone}个附件，记录提到的{len(named)}个都保留。")


def _named(store: Store, after: int) -> set[str]:
    return digests_of(store.events(after, BATCH))
