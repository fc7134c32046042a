"""报送: a return leaves here as a signed file and comes in as one; so does the answer to it."""

from collections.abc import Callable, Mapping
from typing import Any

from flask import Blueprint, Response, redirect, render_template, request
from marshmallow import ValidationError

from domain.record import Record
from domain.statistical_return.figures import ACCEPTED
from domain.statistical_return.files import RECEIPT_ACCEPTS, Receipt, ReturnFile
from domain.statistical_return.hand_over import SENT_BACK
from domain.statistical_return.imported import IMPORTED
from domain.step import Refused
from service import return_cells, words
from service.downloads import as_download
from service.hand_over import (
    KIND,
    file_name,
    signed_receipt,
    signed_return,
    to_answer,
    to_take_in,
)
from service.house import House
from service.order import ActedFirst, Order
from service.reading import open_record
from service.return_cells import in_groups
from service.return_checks import title_of as title_of_check
from service.return_file import read_receipt, read_return
from service.signing import FileRefused, keys_of
from service.take import rehearse, take
from service.web.desk import ID, Unreadable, absent, house, href, only_business, reader

blueprint = Blueprint("return_files", __name__)

PATH = "/returns"
RECEIPT_BEGINS = b"mingjian-receipt/"
TAKEN_MAX = 900_000  # bytes; a return of all cells has some 60,000
TOO_LARGE = "文件太大，不是上报文件或回执，请核对选错了没有。"
NOTHING = "请选择对方导出的文件。"


# ---- out


@blueprint.get(f"{PATH}/{ID}/file")
def file(record: str) -> Response:
    return _given(record, signed_return, "统计报表")


@blueprint.get(f"{PATH}/{ID}/receipt")
def receipt(record: str) -> Response:
    return _given(record, signed_receipt, "回执")


def _given(id: str, signed: Callable[[House, Record], bytes], ending: str) -> Response:
    found = _return(id)
    try:
        content = signed(house(), found)
    except FileRefused as refused:
        raise Unreadable(refused.sentence) from refused
    return as_download(content, file_name(house(), found, ending))


@blueprint.get(f"{PATH}/{ID}/received")
def received(record: str) -> Response:
    found = _return(record)
    return _kept(found, "signed_file", "收到的统计报表", IMPORTED)


@blueprint.get(f"{PATH}/{ID}/answer")
def answer(record: str) -> Response:
    found = _return(record)
    return _kept(found, "signed_receipt", "收到的回执", ACCEPTED, SENT_BACK)


def _return(id: str) -> Record:
    only_business()
    found = open_record(reader(), id)
    return found if found.kind == KIND else absent()


def _kept(found: Record, name: str, ending: str, *kinds: str) -> Response:
    """What came from the other house, to the byte: a form takes the end of the last line off."""
    last = found.last(*kinds)
    said = getattr(last.event, name) if last else None
    if said is None:
        absent()
    return as_download(f"{said}\n".encode(), file_name(house(), found, ending))


# ---- in


@blueprint.get(f"{PATH}/upload")
def upload() -> str:
    only_business()
    return _form()


@blueprint.post(f"{PATH}/upload")
def bring_in() -> Any:
    only_business()
    go = request.form.get("_go", "")
    content = _content()
    if not content:
        return _form(NOTHING), 422
    try:
        order, told = _ordered(content)
        if go == "record":
            receipt = take(house().store, order)
            return redirect(href(f"/{KIND}/{receipt.record}"), 303)
        rehearse(house().store, order)
    except (FileRefused, Refused) as refused:
        return _form(refused.sentence), 422
    except ActedFirst:
        return _form("这份报表刚刚有新的登记，请重新选择文件。"), 409
    except ValidationError as error:
        return _form("；".join(map(str, _flat(error.messages)))), 422
    return _form(content=content.decode(), told=told)


def _content() -> bytes:
    """What was chosen, or what was shown and is confirmed now. A form ends lines in its own way,
    which no file of ours has. Raises FileRefused.
    """
    if request.form.get("_go") == "record":
        return request.form.get("content", "").replace("\r\n", "\n").encode()
    if "file" not in request.files:
        return b""
    with request.files["file"].stream as chosen:
        return chosen.read(TAKEN_MAX + 1)


def _ordered(content: bytes) -> tuple[Order, Mapping[str, Any]]:
    """The command by which a file comes in, and what there is in it. Raises FileRefused."""
    if len(content) > TAKEN_MAX:
        raise FileRefused("too-large", TOO_LARGE)
    if content.startswith(RECEIPT_BEGINS):
        order = to_answer(house(), content, reader().account, "web")
        told = _told_receipt(read_receipt(content, keys_of(house())))
    else:
        order = to_take_in(house(), content, reader().account, "web")
        told = _told_return(read_return(content, keys_of(house())))
    if order.record is not None:
        open_record(reader(), order.record)
    return order, told


def _told_return(file: ReturnFile) -> dict[str, Any]:
    rows = [
        ("填报单位", reader().tree.title(file.unit)),
        ("统计期", file.span),
        ("上报次数", f"第{file.version}次"),
        ("上报日期", words.day(file.submitted_on)),
        ("统计数", f"{len(file.compiled.figures)}项"),
        ("统计数指纹", file.digest),
        *((f"说明：{title_of_check(each.check)}", each.reason) for each in file.overrides),
    ]
    return {
        "title": "报表文件的内容",
        "rows": [{"title": title, "value": value} for title, value in rows],
        "groups": [
            {"title": title, "rows": [_row(each.cell, each.value) for each in found]}
            for title, found in in_groups(each for each in file.compiled.figures if each.value)
        ],
    }


def _told_receipt(said: Receipt) -> dict[str, Any]:
    rows = [
        ("上级单位", reader().tree.title(said.county)),
        ("统计期", said.span),
        ("上报次数", f"第{said.version}次"),
        ("答复", "接收" if said.verdict == RECEIPT_ACCEPTS else "退回"),
        ("答复日期", words.day(said.decided_on)),
        ("理由或意见", said.reason),
        *((return_cells.title_of(each.cell), each.remark) for each in said.remarks),
    ]
    shown = [{"title": title, "value": value} for title, value in rows]
    return {"title": "回执的内容", "rows": shown, "groups": []}


def _row(cell: str, value: int | None) -> dict[str, str]:
    said, word = return_cells.said(cell, value), return_cells.word_of(cell)
    return {"title": return_cells.title_of(cell), "value": f"{said} {word}".strip()}


def _flat(messages: Any) -> list[Any]:
    if isinstance(messages, dict):
        return [each for value in messages.values() for each in _flat(value)]
    return list(messages)


def _form(
    refused: str = "",
    content: str = "",
    told: Mapping[str, Any] | None = None,
) -> str:
    return render_template(
        "return_upload.html",
        refused=refused,
        content=content,
        told=told,
    )
