"""A file as an event names it, and the types that may be attached, by media type."""

from dataclasses import dataclass
from typing import NamedTuple

SIZES = ((1024**2, "MB"), (1024, "KB"))
OFFICE = "application/vnd.openxmlformats-officedocument"


class FileType(NamedTuple):
    """A type of file: its name in words, and how names of such files end, the usual one first."""

    title: str
    suffixes: tuple[str, ...]


TYPES = {
    "application/pdf": FileType("PDF文件", (".pdf",)),
    "application/ofd": FileType("OFD版式文件", (".ofd",)),
    f"{OFFICE}.wordprocessingml.document": FileType("文字文档", (".docx",)),
    f"{OFFICE}.spreadsheetml.sheet": FileType("表格", (".xlsx",)),
    f"{OFFICE}.presentationml.presentation": FileType("演示文稿", (".pptx",)),
    # What the old office programs and WPS write is one format; only the name tells them apart.
    "application/x-ole-storage": FileType(
        "办公文档", (".doc", ".xls", ".ppt", ".wps", ".et", ".dps")
    ),
    "text/plain": FileType("纯文本", (".txt", ".csv")),
    "image/png": FileType("图片", (".png",)),
    "image/jpeg": FileType("图片", (".jpg", ".jpeg")),
    "image/gif": FileType("图片", (".gif",)),
    "audio/mpeg": FileType("录音", (".mp3",)),
    "audio/mp4": FileType("录音", (".m4a",)),
    "audio/amr": FileType("录音", (".amr",)),
    "audio/x-wav": FileType("录音", (".wav",)),
    "video/mp4": FileType("录像", (".mp4",)),
}


@dataclass(frozen=True)
class AttachedFile:
    """A file as an event names it: by its content, under the name it came with."""

    digest: str
    file_name: str
    media_type: str
    size: int

    def __str__(self) -> str:
        said = (f"{self.size / unit:.1f}{name}" for unit, name in SIZES if self.size >= unit)
        return f"{self.file_name}（{next(said, f'{self.size}字节')}）"


def truly_named(file_name: str, media_type: str) -> str:
    """A name that ends as its content does, so that no program opens it as something else."""
    suffixes = TYPES[media_type].suffixes
    return file_name if file_name.lower().endswith(suffixes) else file_name + suffixes[0]
