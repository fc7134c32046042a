"""添加附件: files join a record, alone or with any other step; the event names each by what its
content gives (本系统约定 6).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from domain.attachment.fields import ATTACHMENTS, FIELDS, OF_INFORMANTS
from domain.attachment.file_types import AttachedFile, truly_named
from domain.fields import BusinessDate, Command
from domain.procedure import procedure
from domain.record import Record
from domain.step import ANY_STAGE, Context, Recordings, Refused, Step, StoredFile, here


class AttachFiles(Command):
    occurred_on = BusinessDate("添加日期")
    attachments = FIELDS[ATTACHMENTS]
    informant_attachments = FIELDS[OF_INFORMANTS]


@dataclass(frozen=True)
class FilesAttached:
    attachments: tuple[AttachedFile, ...] | None = None
    informant_attachments: tuple[AttachedFile, ...] | None = None


def attached(command: Mapping[str, Any], files: Mapping[str, StoredFile]) -> FilesAttached | None:
    """What a command attaches; None if nothing. Raises Refused where a file is not kept."""
    said = {name: tuple(_file(row, files) for row in command.get(name) or ()) for name in FIELDS}
    if not any(said.values()):
        return None
    return FilesAttached(**{name: rows or None for name, rows in said.items()})


def _file(row: Mapping[str, str], files: Mapping[str, StoredFile]) -> AttachedFile:
    stored = files.get(row["digest"])
    if stored is None:
        raise Refused("attachment-kept", f"附件“{row['file_name']}”已不在，请重新上传。")
    name = truly_named(row["file_name"], stored.media_type)
    return AttachedFile(row["digest"], name, stored.media_type, stored.size)


def unread(record: Record, context: Context) -> Refused | None:
    """The guard: of what is or may be for a higher level no content is kept here."""
    if record.stage not in procedure().kinds[record.kind].unread:
        return None
    sentence = "这件只登记收件，不拆阅、不留存内容，不能添加附件。"
    return Refused("forwarded-up-unread", sentence, "stage")


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    files = context.restating or attached(command, context.files)
    if files is None:
        raise Refused("attachment-chosen", "请选择要添加的附件。")
    return here(files)


STEP = Step(
    title="添加附件",
    command=AttachFiles,
    decide=decide,
    leads_to={FilesAttached: None},
    after=ANY_STAGE,
    closed_because=unread,
)
