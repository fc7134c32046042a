"""Files that go with a step. A form says only which: the service has kept them before."""

import re
from pathlib import PurePosixPath
from typing import Any

from domain.fields.errors import Command
from domain.fields.lists import Rows
from domain.fields.texts import HIDDEN, Line

FILES_MAX = 10
NAME_MAX = 100
NOT_IN_A_NAME = re.compile(f'[\t\n"<>|*?:{HIDDEN}]')


def clean_name(said: str) -> str:
    """A file name as people read it: no folders, nothing hidden, no marks a disk refuses."""
    name = NOT_IN_A_NAME.sub("", said.replace("\\", "/").rpartition("/")[2]).strip(" .\u3000")
    suffix = PurePosixPath(name).suffix[:NAME_MAX]
    if len(name) > NAME_MAX:
        name = name.removesuffix(suffix)[: NAME_MAX - len(suffix)] + suffix
    return name or "附件"


class Digest(Line):
    """What names a file kept beside the log: the SHA-256 of its content."""

    def read(self, value: Any) -> Any:
        digest = super().read(value)
        if not re.fullmatch("[0-9a-f]{64}", digest):
            raise self.make_error("invalid")
        return digest


class FileName(Line):
    """What a file is called; whatever was sent, only what is fit to be shown remains."""

    def read(self, value: Any) -> Any:
        return clean_name(super().read(value))


class FileRow(Command):
    digest = Digest("文件指纹", max_length=64)
    file_name = FileName("文件名", max_length=NAME_MAX)


class Files(Rows):
    """Files kept beside the log, each once."""

    widget = "files"
    verb = "选择"

    def __init__(self, title: str, **more: Any) -> None:
        super().__init__(title, FileRow, maximum=FILES_MAX, required=False, **more)

    def read(self, value: Any) -> Any:
        if isinstance(value, list) and len(value) > FILES_MAX:
            raise self.refusal("count", f"{self.title}一次不能超过{FILES_MAX}个，请分次添加")
        known: dict[str, Any] = {}
        for row in super().read(value):
            known.setdefault(row["digest"], row)
        return list(known.values())
