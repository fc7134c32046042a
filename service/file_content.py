"""What a file is, judged by its content alone; its name is believed in nothing."""

import io
import re
import zipfile
from zlib import error as ZlibError

import filetype

from domain.attachment.file_types import OFFICE, TYPES

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MACROS = "_VBA_PROJECT".encode("utf-16-le")
PARTS_MAX = 10_000  # of a document that is a zip file
PARTS = {
    "OFD.xml": "application/ofd",
    "word/document.xml": f"{OFFICE}.wordprocessingml.document",
    "xl/workbook.xml": f"{OFFICE}.spreadsheetml.sheet",
    "ppt/presentation.xml": f"{OFFICE}.presentationml.presentation",
}
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
MARKUP = re.compile(r"\A\s*(<[!?a-z]|#!|@echo)|<(script|html|svg|body|iframe)\b", re.IGNORECASE)
MARKUP_WITHIN = 4096
ACCEPTED = "可上传PDF、OFD、Word、Excel、PPT、WPS、纯文本、图片、录音和MP4录像"


class NotAccepted(ValueError):
    """A file that is not kept; the sentence says why and what to do."""

    def __init__(self, message: str, code: str, status: int = 422) -> None:
        super().__init__(message)
        self.status, self.code, self.message = status, code, message


def media_type_of(content: bytes, name: str) -> str:
    """The type of a file's content. Raises NotAccepted for what is not among those taken."""
    if not content:
        raise NotAccepted(f"“{name}”是空文件，请核对后重新选择。", "empty")
    media_type = _by_signature(content, name)
    if media_type not in TYPES:
        raise NotAccepted(f"“{name}”不是可以上传的文件类型；{ACCEPTED}。", "type")
    return media_type


def _by_signature(content: bytes, name: str) -> str:
    if content.startswith(OLE):
        _must_lack_macros(MACROS in content, name)
        return "application/x-ole-storage"
    if content.startswith(b"PK"):
        return _of_zip(content, name)
    known = filetype.guess(content)
    return str(known.mime) if known else _of_text(content)


def _of_zip(content: bytes, name: str) -> str:
    """An office document or a page layout is a zip file with one part that tells what it is."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            names = parts.namelist()
    except (zipfile.BadZipFile, ZlibError, ValueError, NotImplementedError):
        return ""
    _must_lack_macros(any(each.lower().endswith("vbaproject.bin") for each in names), name)
    told = [PARTS[part] for part in PARTS if part in names]
    return told[0] if len(told) == 1 and len(names) <= PARTS_MAX else ""


def _must_lack_macros(found: bool, name: str) -> None:
    if found:
        raise NotAccepted(f"“{name}”含有宏，请另存为不含宏的文件后再上传。", "macros")


def _of_text(content: bytes) -> str:
    """Plain text in an encoding used here, and nothing that a browser or a shell would run."""
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        runs = CONTROLS.search(text) or MARKUP.search(text[:MARKUP_WITHIN])
        return "" if runs else "text/plain"
    return ""
