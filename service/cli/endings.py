"""How a command ends when it does not succeed: one Chinese sentence and an exit code.

2 for wrong use, 1 for what the rules refuse, what is not there, and what does not agree.
"""

import sqlite3
from collections.abc import Callable
from typing import Any, NamedTuple

import click
import psycopg
from marshmallow import ValidationError
from psycopg_pool import PoolTimeout
from sqlalchemy.exc import SQLAlchemyError

from domain.fields import errors_of
from domain.step import Refused
from projections.view import NotThisLog
from service.api.shapes import article_of
from service.body import BodyError
from service.local_rules import BadLocalRules
from service.order import Absent, ActedFirst, Reused
from service.signing import FileRefused
from service.store.mapper import UnknownKind
from service.store.recorder import ReplyLost
from service.store.sqlite import StoreUnsafe

STORES = (OSError, sqlite3.Error, psycopg.Error, PoolTimeout, ReplyLost, SQLAlchemyError)


class Stop(Exception):
    """A command cannot go on; the sentence says why and what to do."""

    def __init__(self, sentence: str, code: int = 1) -> None:
        super().__init__(sentence)
        self.sentence, self.code = sentence, code


class Ending(NamedTuple):
    """The last words of a command."""

    sentence: str
    code: int


def ending(error: Exception) -> Ending | None:
    """How a command ends on this error; None for a defect, which shows its traceback."""
    for kind, code, sentence in ENDINGS:
        if isinstance(error, kind):
            return Ending(sentence(error), getattr(error, "code", code) if kind is Stop else code)
    return None


def _invalid(error: ValidationError) -> str:
    found = "；".join(f"{e.field}：{e.message}" if e.field else e.message for e in errors_of(error))
    return f"内容有误，请改正后重新提交——{found}。"


def _refused(error: Refused) -> str:
    return f"{error.sentence}（规则 {error.rule}，{article_of(error.rule)}）"


def _misused(error: click.UsageError) -> str:
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        return error.format_message()
    path = error.ctx.command_path if error.ctx else "mingjian"
    return f"{_misuse(error)}请用 {path} --help 查看用法。"


def _misuse(error: click.UsageError) -> str:
    if isinstance(error, click.NoSuchOption):
        return f"没有选项 {error.option_name}，"
    if isinstance(error, click.exceptions.NoSuchCommand):
        return f"没有命令 {error.command_name}，"
    if isinstance(error, click.MissingParameter):
        return f"缺少 {_name(error)}，"
    if isinstance(error, click.BadParameter):
        return f"{_name(error)} 的值不对，"
    return "命令写法不对，"


def _name(error: Any) -> str:
    if error.param is None:
        return str(error.param_hint or "")
    return " / ".join(error.param.opts) if error.param.opts[0].startswith("-") else _metavar(error)


def _metavar(error: Any) -> str:
    return str(error.param.metavar or error.param.human_readable_name)


def _of_store(error: Exception) -> str:
    return f"数据打不开，请核对 MINGJIAN_DATA 或 MINGJIAN_DB 及其权限（{type(error).__name__}）。"


def _said(error: Exception) -> str:
    return str(error)


ENDINGS: tuple[tuple[Any, int, Callable[[Any], str]], ...] = (
    (Stop, 1, _said),
    (BodyError, 2, _said),
    (ValidationError, 2, _invalid),
    (Refused, 1, _refused),
    ((ActedFirst, Reused, StoreUnsafe, BadLocalRules, FileRefused), 1, _said),
    (Absent, 1, lambda _: "没有这条记录，请核对编号。"),
    (NotThisLog, 1, lambda _: "视图不是由这份日志算出的，请运行 mingjian rebuild 重算。"),
    (UnknownKind, 1, lambda error: f"日志中有本程序不认识的事件 {error}，请升级程序。"),
    (click.UsageError, 2, _misused),
    (click.FileError, 2, lambda error: f"文件 {error.ui_filename} 打不开，请核对路径。"),
    (click.Abort, 1, lambda _: "已中断，没有做完。"),
    (STORES, 1, _of_store),
)
