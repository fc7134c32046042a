"""承办人与回避: who may be given a clue, or sit on its team (执纪规则 23, 65)."""

from collections.abc import Mapping
from typing import Any

from domain.account.roles import roles_of
from domain.record import Record
from domain.rulebook import rulebook
from domain.step import Context, Refused, Target

RECUSED = "clue.recusal_declared"


def read_handler(record: Record, command: dict[str, Any]) -> Mapping[str, Target]:
    """The account that shall handle the clue: the one now named, or the one that stands."""
    return {"handler": Target(record=command.get("handler") or record.fact("handler"))}


def must_be_able(record: Record, context: Context) -> None:
    """Refuses a handler who is not in service, or who is recused.

    Decided again by a correction, a handler who was right then stays right.
    """
    handler = context.reads["handler"]
    if context.restating is not None and _unchanged(handler, context):
        return
    if handler is None or "handler" not in roles_of(handler):
        raise Refused("handler-in-service", "所选承办人不是在用的承办人账号，请重新选择。")
    must_not_be_recused([handler.id], record)


def _unchanged(handler: Record | None, context: Context) -> bool:
    before = getattr(context.restating, "handler", None)
    return before is None or (handler is not None and handler.id == before)


def must_not_be_recused(accounts: list[str], record: Record) -> None:
    """Refuses whoever has been declared to be recused from this clue."""
    recused = {recorded.event.recused for recorded in record if recorded.kind == RECUSED}
    if not recused.isdisjoint(accounts):
        raise Refused("recused-not-assigned", "所选人员已登记回避，请另选他人。")


def in_business(account: Record | None) -> bool:
    """Whether an account in use holds a role that does business."""
    roles = roles_of(account) if account is not None else frozenset()
    return any(rulebook().roles[role].group == "business" for role in roles)
