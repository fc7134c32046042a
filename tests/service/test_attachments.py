"""Files beside the log: what is kept, what is not, and that upload and event agree."""

import io
import os
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from domain.fields import clean_name
from domain.step import Refused
from service.attachments import Damaged, FileStore
from service.file_content import NotAccepted, media_type_of
from tests.stores import Office

PDF = b"%PDF-1.7\n1 0 obj"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(30)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def packed(*names: str) -> bytes:
    """A zip file with these parts."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as parts:
        for name in names:
            parts.writestr(name, "<x/>")
    return whole.getvalue()


@pytest.fixture
def files(tmp_path: Path) -> FileStore:
    return FileStore(tmp_path / "attachments", 1024**2)


def put(files: FileStore, content: bytes = PDF, name: str = "材料.pdf"):
    return files.put(io.BytesIO(content), name)


# ---- kept


def test_what_is_put_can_be_got(files: FileStore) -> None:
    upload = put(files)
    assert files.get(upload.digest) == PDF
    assert (upload.file_name, upload.media_type, upload.size) == (
        "材料.pdf",
        "application/pdf",
        len(PDF),
    )
    [path] = files.kept()
    assert path.parent.name + "/" + path.name == f"{upload.digest[:2]}/{upload.digest}"
    assert path.stat().st_mode & 0o777 == 0o600
    for folder in (path.parent, files.folder):
        assert folder.stat().st_mode & 0o077 == 0


def test_the_same_content_is_kept_once(files: FileStore) -> None:
    assert put(files).digest == put(files, name="另一份.pdf").digest
    assert len(list(files.kept())) == 1


def test_a_damaged_file_is_found_when_it_is_read(files: FileStore) -> None:
    digest = put(files).digest
    [path] = files.kept()
    path.write_bytes(PDF + b"x")
    with pytest.raises(Damaged, match="从备份恢复"):
        files.get(digest)
    assert files.described([digest]) == {}
    assert files.get(put(files).digest) == PDF, "sent again it is mended"


def test_a_lost_file_is_found_when_it_is_read(files: FileStore) -> None:
    with pytest.raises(Damaged):
        files.get("a" * 64)


def test_a_crash_leaves_nothing_half_written_under_a_name(
    files: FileStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise OSError("no space")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", fails)
        with pytest.raises(OSError, match="no space"):
            put(files)
    assert list(files.kept()) == []


# ---- not kept


def test_what_is_too_large_is_refused(files: FileStore) -> None:
    with pytest.raises(NotAccepted, match="超过1MB") as refused:
        put(files, PDF + bytes(1024**2))
    assert refused.value.status == 413


TAKEN = {
    "pdf": (PDF, "application/pdf"),
    "png": (PNG, "image/png"),
    "jpeg": (b"\xff\xd8\xff\xe1\0\x10Exif\0" + bytes(30), "image/jpeg"),
    "gif": (b"GIF89a" + bytes(30), "image/gif"),
    "mp3": (b"ID3\x03" + bytes(60), "audio/mpeg"),
    "mp4": (b"\0\0\0\x20ftypisom\0\0\2\0isomiso2avc1mp41" + bytes(60), "video/mp4"),
    "amr": (b"#!AMR\n" + bytes(60), "audio/amr"),
    "wav": (b"RIFF\x24\0\0\0WAVEfmt " + bytes(60), "audio/x-wav"),
    "ofd": (packed("OFD.xml", "Doc_0/Document.xml"), "application/ofd"),
    "doc": (OLE + bytes(600), "application/x-ole-storage"),
    "utf-8": ("情况说明\n".encode(), "text/plain"),
    "with mark": ("\ufeff情况说明".encode(), "text/plain"),
    "gb18030": ("情况说明\r\n".encode("gb18030"), "text/plain"),
}
OFFICE = {
    "word/document.xml": "wordprocessingml.document",
    "xl/workbook.xml": "spreadsheetml.sheet",
    "ppt/presentation.xml": "presentationml.presentation",
}


@pytest.mark.parametrize("known", TAKEN)
def test_what_commissions_use_is_taken_by_its_content(known: str) -> None:
    content, media_type = TAKEN[known]
    assert media_type_of(content, "x") == media_type


@pytest.mark.parametrize("part", OFFICE)
def test_an_office_document_is_known_by_its_parts_in_any_order(part: str) -> None:
    for names in (("[Content_Types].xml", part), (part, "[Content_Types].xml")):
        assert media_type_of(packed(*names), "x").endswith(OFFICE[part])


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"MZ" + bytes(300),
        b"\x7fELF" + bytes(60),
        b"<!DOCTYPE html><html>",
        "  <html>情况</html>".encode(),
        b"<?xml version='1.0'?><svg xmlns=''>",
        b"#!/bin/sh\nrm",
        "正文<script>alert(1)</script>".encode(),
        packed("a.txt"),
        packed("word/document.xml", "xl/workbook.xml"),
        packed("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
        OLE + bytes(100) + "_VBA_PROJECT".encode("utf-16-le"),
        b"PK\x03\x04 broken",
        b"\xff\xff\x00\x01 binary",
        b"text with \x00 in it",
        b"Rar!\x1a\x07\x00" + bytes(30),
    ],
)
def test_what_could_run_or_is_unknown_is_refused_whatever_it_is_called(
    files: FileStore, content: bytes
) -> None:
    with pytest.raises(NotAccepted) as refused:
        put(files, content, "材料.pdf")
    assert str(refused.value).startswith("“材料.pdf”")
    assert list(files.kept()) == []


def test_a_name_that_lies_gets_the_end_its_content_has(files: FileStore) -> None:
    assert put(files, PNG, "材料.pdf").file_name == "材料.pdf.png"
    assert put(files, "情况".encode(), "页面.html").file_name == "页面.html.txt"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("C:\\用户\\材料.pdf", "材料.pdf"),
        ("../../etc/passwd", "passwd"),
        ("材\u202e料\x00.pdf", "材料.pdf"),
        ('"<材料>:?*|.pdf', "材料.pdf"),
        (".pdf", "pdf"),
        ("...", "附件"),
        ("", "附件"),
        ("文" * 200 + ".pdf", "文" * 96 + ".pdf"),
    ],
)
def test_a_name_is_cleaned(said: str, name: str) -> None:
    assert clean_name(said) == name


# ---- upload and event


def attaching(office: Office, clue: str, digest: str):
    sent = [{"digest": digest, "file_name": "材料.pdf"}]
    return office.did("manager", "attach_files", "2026-03-03", clue, attachments=sent)


def test_an_event_names_a_kept_file_by_what_its_content_tells(office: Office) -> None:
    clue = office.registered()
    upload = put(office.house.store.files)
    attaching(office, clue, upload.digest)
    [file] = office.record(clue).history[-1].event.attachments
    assert vars(file) == vars(upload)


def test_no_event_names_a_file_that_is_not_there(office: Office) -> None:
    clue = office.registered()
    with pytest.raises(Refused, match="重新上传"):
        attaching(office, clue, "a" * 64)
    assert office.record(clue).version == 1


def test_what_no_event_names_goes_after_a_day(files: FileStore) -> None:
    named, fresh, old = (put(files, PDF + bytes([n])).digest for n in (1, 2, 3))
    half_written = files.folder / old[:2] / "part-abc"
    half_written.write_bytes(b"x")
    now = datetime.now(UTC)
    long_ago = (now - timedelta(days=2)).timestamp()
    for path in files.kept():
        if path.name != fresh:
            os.utime(path, (long_ago, long_ago))
    assert len(files.orphans({named})) == 3
    assert files.sweep({named}, now) == 2
    assert {path.name for path in files.kept()} == {named, fresh}
