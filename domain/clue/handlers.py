"""承办人: who may be given a clue (执纪规则 11, 23)."""

from collections.abc import Mapping
from typing import Any

from domain.account.roles import roles_of
from domain.assignment import must_be_disinterested, must_not_be_recused
from domain.record import Record
from domain.step import Context, Refused, Target

KEEPING = ("clue.clue_registered", "clue.distribution_proposed")


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
    must_be_disinterested([handler], record)


def _unchanged(handler: Record | None, context: Context) -> bool:
    before = getattr(context.restating, "handler", None)
    return before is None or (handler is not None and handler.id == before)


def must_explain_small_staff(
    command: Mapping[str, Any], record: Record, context: Context, *proposer: str
) -> None:
    """Refuses to name a handler who keeps the same clue in case management, unless it is said
    why there is nobody else.
    """
    if context.restating is not None and _unchanged(context.reads["handler"], context):
        return
    keepers = {r.actor for r in record if r.kind in KEEPING and r.role == "clue_manager"}
    if command["handler"] in keepers.union(proposer) and not command["small_staff_reason"]:
        sentence = "所选承办人同时是本件的案管人员，请另选他人，或填写兼任理由。"
        raise Refused("clue-manager-not-handler", sentence)
