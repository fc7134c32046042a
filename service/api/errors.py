"""Every error of the API as JSON: a code for the machine and a Chinese sentence for a person."""

import sqlite3
import traceback
from typing import Any

from flask import Response, current_app, g, jsonify
from marshmallow import ValidationError
from sqlalchemy.exc import OperationalError
from werkzeug.exceptions import HTTPException

from domain.fields import errors_of
from domain.step import Refused
from projections.view import NotThisLog
from service.api.shapes import article_of, changed_shape
from service.attachments import Damaged
from service.body import BodyError
from service.file_content import NotAccepted
from service.order import Absent, ActedFirst, Reused
from service.store.recorder import ReplyLost

REFUSED = {"role": 403, "stage": 409, "content": 422}
OF_HTTP = {
    400: ("bad_request", "请求格式不正确，请改正后重试。"),
    404: ("not_found", "没有这个地址或这条记录，请核对。"),
    405: ("method", "这个地址不接受此方法，请查看接口文档。"),
    408: ("timeout", "内容没有按时收到，请重新提交。"),
    413: ("too_large", "内容过大，请删减后重新提交。"),
    414: ("too_long", "地址过长，请缩短。"),
    415: ("content_type", "请以JSON提交，并写明Content-Type: application/json。"),
    431: ("headers", "请求头过大，请缩短。"),
}
# Neither says that nothing was recorded: whoever hears it cannot know.
DEFECT = ("defect", "系统出了问题，请先查是否已经记录，再决定是否重试或联系管理员。")
BUSY = ("busy", "系统正忙，请先查是否已经记录，再过一会儿重试。")
DAMAGED = ("damaged", "附件与登记时不一致，已停止下载，请系统管理员从备份恢复。")
ABSENT = ("not_found", "没有这条记录，请核对编号。")


class ApiError(Exception):
    """An answer that only this channel gives."""

    def __init__(self, status: int, code: str, message: str, field: str = "") -> None:
        super().__init__(message)
        self.status, self.code, self.message, self.field = status, code, message, field


def error_response(error: Exception) -> Response:
    """The answer to any error on a path of the API."""
    if isinstance(error, HTTPException) and (error.code is None or error.code < 400):
        redirect: Any = error.get_response()  # to the same address without doubled slashes
        return redirect
    status, code, message, more = _described(error)
    fields = more.pop("fields", [])
    known = {"rule": None, "article": None, "fields": fields, "changed": []}
    answer = jsonify({"error": {"code": code, "message": message} | known | more})
    answer.status_code = status
    if status == 401:
        answer.headers["WWW-Authenticate"] = "Bearer"
    if isinstance(error, HTTPException) and status == 405:
        answer.headers["Allow"] = dict(error.get_headers()).get("Allow", "")
    return answer


def _described(error: Exception) -> tuple[int, str, str, dict[str, Any]]:
    if isinstance(error, ValidationError):
        fields = [dict(vars(each)) for each in errors_of(error)]
        return 422, "invalid", "内容有误，请按各栏目的提示改正。", {"fields": fields}
    if isinstance(error, Refused):
        rule = {"rule": error.rule, "article": article_of(error.rule)}
        return REFUSED[error.because], f"refused_{error.because}", error.sentence, rule
    if isinstance(error, ActedFirst):
        changed = changed_shape(g.reader, error.since)
        return 409, "acted_first", str(error), {"changed": changed}
    return *_plain(error), _field_of(error)


def _field_of(error: Exception) -> dict[str, Any]:
    if not isinstance(error, ApiError) or not error.field:
        return {}
    return {"fields": [{"field": error.field, "code": error.code, "message": error.message}]}


def _plain(error: Exception) -> tuple[int, str, str]:
    if isinstance(error, Reused):
        return 422, "key_reused", str(error)
    if isinstance(error, Absent):
        return 404, *ABSENT
    if isinstance(error, BodyError | ApiError | NotAccepted):
        return error.status, error.code, error.message
    if isinstance(error, HTTPException) and error.code is not None and error.code < 500:
        return error.code, *OF_HTTP.get(error.code, OF_HTTP[400])
    if isinstance(error, ReplyLost):
        return 503, "no_answer", "数据库没有及时答复，请用同一请求编号重新提交。"
    if isinstance(error, sqlite3.OperationalError | OperationalError):
        _noted(error)
        return 503, *BUSY
    if isinstance(error, NotThisLog):
        return 503, "views", "统计与记录对不上，已停止显示，请系统管理员核对并重算视图。"
    _noted(error)
    return 500, *(DAMAGED if isinstance(error, Damaged) else DEFECT)


def _noted(error: Exception) -> None:
    """Logs where it happened, never what was said: messages may quote a case."""
    where = "".join(traceback.format_tb(error.__traceback__))
    current_app.logger.error("%s\n%s", type(error).__name__, where)
