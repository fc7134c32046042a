"""What every error tells the user: one place, Chinese, with what to do. Machines get it as JSON."""

import sqlite3
import traceback
from http import HTTPStatus
from typing import Any
from uuid import uuid4

from flask import Flask, current_app, render_template, request
from flask_wtf.csrf import CSRFError
from marshmallow import ValidationError
from sqlalchemy.exc import OperationalError
from werkzeug.exceptions import HTTPException

from domain.fields import errors_of
from domain.procedure import procedure
from domain.rulebook import rulebook
from domain.step import Refused
from projections.audit_trail import title_of
from projections.view import NotThisLog
from service import api, words
from service.attachments import Damaged
from service.order import Absent, ActedFirst, Reused
from service.reading import name_of
from service.store.recorder import ReplyLost
from service.web.desk import ID_LENGTH, KINDS, Unreadable, is_api, reader

BARE = "<!DOCTYPE html><html lang=zh-CN><title>出错</title><p>系统出错了，错误编号 {}。"
STATUS = {"role": 403, "stage": 409, "content": 422}
REFUSED = {"role": "这一步不由您办", "stage": "现在不能办这一步", "content": "不能这样办"}
GO_ON = "回到记录查看现在可以办的步骤；有疑问请问案管岗。"
SENTENCES = {
    400: ("请求不完整", "浏览器送来的内容不完整或无法识别，请返回后重新提交。"),
    403: ("不能查看", "您的角色不能查看这一页。"),
    404: ("没有这一页", "没有这条记录，或者您的角色不能查看。请核对网址，或从台账里打开。"),
    405: ("不能这样打开", "这个网址不能直接打开，请从页面上的按钮进入。"),
    408: ("等得太久", "送来的内容没有收全，请重新提交。"),
    413: ("内容过多", "一次提交的内容过多，请删减后再提交。"),
    415: ("格式不对", "送来的内容格式不对，请用页面上的表单提交。"),
    422: ("内容有误", "送来的内容有误，请返回核对后再提交。"),
    503: ("暂时不能用", "系统正忙，请过一会儿再试。"),
}


def furnish(app: Flask) -> None:
    """Answers every error of every page."""
    app.register_error_handler(Exception, _answer)


def refusal_page(title: str, message: str, status: int, what_to_do: str = "", **more: Any) -> Any:
    """The page that says what was refused or went wrong."""
    values = {
        "title": title,
        "message": message,
        "what_to_do": what_to_do,
        "links": links(),
        **more,
    }
    return render_template("error.html", **values), status


def links() -> list[dict[str, str]]:
    """The ways on from an error: back to the record, where the address names one."""
    parts = request.path.split("/")
    of_record = len(parts) > 3 and parts[1] in KINDS and len(parts[2]) == ID_LENGTH
    back = [{"title": "回到这件记录", "href": "/".join(parts[:3])}] if of_record else []
    return [*back, {"title": "回到我的工作", "href": "/"}]


def _answer(error: Exception) -> Any:
    if is_api():
        return api.error_response(error)
    for kind, page in PAGES.items():
        if isinstance(error, kind):
            return page(error)
    return _unexpected(error)


def _refused(error: Refused) -> Any:
    return refusal_page(
        REFUSED[error.because], error.sentence, STATUS[error.because], GO_ON, rule=rule_of(error)
    )


def rule_of(error: Refused) -> dict[str, str]:
    """The rule that forbids it, as a page shows it: its latest edition."""
    book = rulebook()
    row = (book.rules.get(error.rule) or book.deadlines.get(error.rule) or book.steps[error.rule])[
        -1
    ]
    step = procedure().steps.get(row.id)
    title = row.title or (step.title if step else "")
    return {"id": row.id, "title": title, "article": row.article}


def since(error: ActedFirst) -> list[str]:
    """What others recorded meanwhile: what, on which day, by whom."""
    return [
        f"{words.instant(r.recorded_at)} {name_of(reader(), r.actor)}：{title_of(r)}"
        for r in error.since
    ]


def _acted_first(error: ActedFirst) -> Any:
    todo = "请回到记录看过新的内容，再决定怎样办。"
    return refusal_page("已有人先办理了", str(error), 409, todo, conflict=since(error))


def _absent(error: Absent) -> Any:
    return refusal_page(*SENTENCES[404], 404, links=[])


def _malformed(error: ValidationError) -> Any:
    said = "；".join(each.message for each in errors_of(error))
    return refusal_page("内容有误", said, 422, "请返回核对后再提交。")


def _reused(error: Reused) -> Any:
    return refusal_page("请重新打开表单", str(error), 422)


def _unreadable(error: Unreadable) -> Any:
    return refusal_page("内容有误", str(error), 422)


def _forged(error: CSRFError) -> Any:
    todo = "请返回上一页刷新后再提交；如已退出，请先登录。"
    return refusal_page("没有提交成功", "这个表单已经失效，或者不是从本系统页面提交的。", 400, todo)


def _other_log(error: NotThisLog) -> Any:
    current_app.logger.error("a view was not built from this log: %s", error)
    todo = "请系统管理员运行核对和重建，然后再用。"
    return refusal_page("暂时不能用", "台账和统计与记录对不上，为免出错已停止显示。", 503, todo)


def _damaged(error: Damaged) -> Any:
    current_app.logger.error("%s", error)
    todo = "请系统管理员从备份恢复附件目录，再用 mingjian check 核对。"
    return refusal_page("附件已损坏", "附件与登记时不一致，已停止下载。", 500, todo)


def _http(error: HTTPException) -> Any:
    code = error.code or 500
    if code < HTTPStatus.BAD_REQUEST:
        return error
    title, message = SENTENCES.get(code, ("没有成功", "这个请求没有成功，请返回后重试。"))
    page, _ = refusal_page(title, message, code)
    return page, code, [(k, v) for k, v in error.get_headers() if k == "Allow"]


def _busy(error: Exception) -> Any:
    _noted(error)
    return refusal_page(*SENTENCES[503], 503)


def _noted(error: Exception) -> str:
    """Logs where an error happened, never what it said: messages may quote a case."""
    id = uuid4().hex[:8]
    where = "".join(traceback.format_tb(error.__traceback__))
    current_app.logger.error("error %s: %s\n%s", id, type(error).__name__, where)
    return id


def _unexpected(error: Exception) -> Any:
    id = _noted(error)
    try:
        todo = f"请先看是否已经记录，再决定是否重办；仍不行，请把错误编号 {id} 告诉系统管理员。"
        return refusal_page("系统出错了", "这一步没有完成。", 500, todo)
    except Exception:
        return BARE.format(id), 500


PAGES = {
    Refused: _refused,
    ActedFirst: _acted_first,
    Absent: _absent,
    ValidationError: _malformed,
    Reused: _reused,
    Unreadable: _unreadable,
    CSRFError: _forged,
    NotThisLog: _other_log,
    Damaged: _damaged,
    HTTPException: _http,
    sqlite3.OperationalError: _busy,
    OperationalError: _busy,
    ReplyLost: _busy,
}
