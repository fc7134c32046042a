"""The files kept beside the log, each under the hash of its content. A file is written before the
event that names it: a crash between the two leaves a file that nothing names, never an event
without its file.
"""

import hashlib
import os
import tempfile
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import IO

from domain.attachment.attach_files import FilesAttached
from domain.attachment.fields import FIELDS
from domain.attachment.file_types import AttachedFile, truly_named
from domain.fields import clean_name
from domain.procedure import procedure
from domain.record import Record, Recorded
from domain.step import StoredFile
from service.file_content import NotAccepted, media_type_of

PART = "part-"  # before the name of what is being written
ORPHAN_AGE = timedelta(days=1)


class Damaged(Exception):
    """A file that an event names is not there, or not what it was."""

    def __init__(self, digest: str) -> None:
        super().__init__(f"附件 {digest} 已缺失或损坏，请从备份恢复附件目录。")


@dataclass(frozen=True)
class Upload:
    """A file that has been kept, as whoever sent it may name it in a command."""

    digest: str
    file_name: str
    media_type: str
    size: int


class FileStore:
    """Keeps files in a folder. `limit` is the most bytes one may have."""

    def __init__(self, folder: Path, limit: int) -> None:
        self.folder, self.limit = folder, limit

    def put(self, stream: IO[bytes], name: str) -> Upload:
        """Keeps a file that was sent. Raises NotAccepted."""
        name = clean_name(name)
        content = stream.read(self.limit + 1)
        if len(content) > self.limit:
            sentence = f"“{name}”超过{self.limit // 1024**2}MB，请压缩或拆分后再上传。"
            raise NotAccepted(sentence, "too_large", 413)
        media_type = media_type_of(content, name)
        digest = hashlib.sha256(content).hexdigest()
        self._write(self._path(digest), content)
        return Upload(digest, truly_named(name, media_type), media_type, len(content))

    def _path(self, digest: str) -> Path:
        return self.folder / digest[:2] / digest

    def _write(self, path: Path, content: bytes) -> None:
        # Written again even where it is there: that mends a damaged one and makes its day today.
        new = not path.parent.exists()
        for folder in (self.folder, path.parent):
            folder.mkdir(mode=0o700, exist_ok=True)
        handle, part = tempfile.mkstemp(prefix=PART, dir=path.parent)  # readable to its owner only
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            os.replace(part, path)
        except BaseException:
            Path(part).unlink(missing_ok=True)
            raise
        for folder in (path.parent, self.folder, self.folder.parent)[: 3 if new else 1]:
            _settle(folder)

    def get(self, digest: str) -> bytes:
        """The content of a file. Raises Damaged."""
        try:
            content = self._path(digest).read_bytes()
        except FileNotFoundError:
            raise Damaged(digest) from None
        if hashlib.sha256(content).hexdigest() != digest:
            raise Damaged(digest)
        return content

    def described(self, digests: Iterable[str]) -> dict[str, StoredFile]:
        """What the content of these files tells, for those that are there and sound."""
        found = {}
        for digest in digests:
            with suppress(Damaged, NotAccepted):
                content = self.get(digest)
                found[digest] = StoredFile(media_type_of(content, digest), len(content))
        return found

    def kept(self) -> Iterator[Path]:
        """Every file there is, also what a crash left half written."""
        return (path for path in sorted(self.folder.glob("??/*")) if path.is_file())

    def orphans(self, named: Collection[str]) -> list[Path]:
        """The files that none of these digests names."""
        return [path for path in self.kept() if path.name not in named]

    def sweep(self, named: Collection[str], now: datetime) -> int:
        """Deletes what is named by none and older than a day; gives how many files that were."""
        before = (now - ORPHAN_AGE).timestamp()
        old = [path for path in self.orphans(named) if path.stat().st_mtime < before]
        for path in old:
            path.unlink()
        return len(old)


def _settle(folder: Path) -> None:
    """Puts on disk that a file is in a folder."""
    if os.name == "nt":  # pragma: no cover  Windows has no such thing
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def files_in(recorded: Recorded) -> Iterator[tuple[str, AttachedFile]]:
    """The files an event attaches, each with the field it stands in."""
    if isinstance(recorded.event, FilesAttached):
        for name in FIELDS:
            yield from ((name, file) for file in getattr(recorded.event, name) or ())


def file_of(
    record: Record, version: int, digest: str, sees: Collection[str]
) -> AttachedFile | None:
    """A file that an event of a record attaches, where these classes may be seen."""
    files = (
        file
        for recorded in record.history
        if recorded.version == version
        for name, file in files_in(recorded)
        if file.digest == digest and procedure().meaning(name).secrecy in sees
    )
    return next(files, None)
