"""Files on the pages: taken from a form before anything else of it is judged, given out only to be
saved.
"""

from collections.abc import Iterator

from flask import Blueprint, Flask, Response, request, session
from werkzeug.datastructures import FileStorage, MultiDict

from domain.fields import FILES_MAX
from domain.procedure import procedure
from domain.record import Record, Recorded
from projections.audit_trail import title_of_field
from service.attachments import file_of, files_in
from service.downloads import as_download
from service.fields import Typed
from service.file_content import NotAccepted
from service.reading import Reader, open_record
from service.web.desk import RECORD, absent, house, reader
from service.web.task import Task

REQUEST_BYTES_MAX = 120_000_000
UPLOAD = "_upload-"  # before the name of a field: the files just chosen for it
TAKING = ("step.opening", "step.on_record")  # the pages whose forms may bring files

blueprint = Blueprint("attachments", __name__)


def furnish(app: Flask) -> None:
    """Makes room for forms with files."""
    app.before_request(_make_room)


def _make_room() -> None:
    # For those who have been signed in here: strangers get no room to fill.
    brings = request.endpoint in TAKING and request.mimetype == "multipart/form-data"
    if brings and "account" in session:
        request.max_content_length = REQUEST_BYTES_MAX


# ---- in


def taken(task: Task, typed: Typed) -> tuple[Typed, dict[str, str]]:
    """What was typed, with every file that came now kept and named in it; and what was wrong."""
    named: Typed = MultiDict(typed.items(multi=True))
    wrong: dict[str, str] = {}
    for name, asked in task.asked["properties"].items():
        if asked["x-widget"] != "files":
            continue
        sent = [file for file in request.files.getlist(UPLOAD + name) if file.filename]
        for n, file in enumerate(sent, _next(named, name)):
            if n >= FILES_MAX:
                wrong[name] = f"{asked['title']}一次不能超过{FILES_MAX}个，请分次添加"
                break
            try:
                _keep(named, f"{name}-{n}-", file)
            except NotAccepted as refused:
                wrong[name] = wrong.get(name, "") + str(refused)
    return named, wrong


def _next(typed: Typed, name: str) -> int:
    """The number of the next file of a field: files named already keep theirs."""
    parts = (key.removeprefix(f"{name}-").partition("-")[0] for key in typed if _of(name, key))
    return max((int(n) + 1 for n in parts if n.isascii() and n.isdigit() and len(n) < 4), default=0)


def _of(name: str, key: str) -> bool:
    return key.startswith(f"{name}-")


def _keep(typed: Typed, path: str, file: FileStorage) -> None:
    upload = house().store.files.put(file.stream, file.filename or "")
    typed[f"{path}digest"], typed[f"{path}file_name"] = upload.digest, upload.file_name


# ---- out


@blueprint.get(f"{RECORD}/attachments/<int:version>/<digest>")
def download(kind: str, record: str, version: int, digest: str) -> Response:
    """A file that an event of a record attaches, for whoever may read what it stands in."""
    known = open_record(reader(), record)
    file = file_of(known, version, digest, reader().sees)
    if file is None or known.kind != kind:
        absent()
    return as_download(house().store.files.get(digest), file.file_name)


def links(known: Reader, record: Record, recorded: Recorded) -> Iterator[dict[str, str]]:
    """Where the files of an event can be had, by those who may see them."""
    for name, file in files_in(recorded):
        if procedure().meaning(name).secrecy in known.sees:
            href = f"/{record.kind}/{record.id}/attachments/{recorded.version}/{file.digest}"
            title = title_of_field(recorded.kind, name)
            yield {"title": title, "text": str(file), "href": href}
