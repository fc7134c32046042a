"""核查组: who verifies; two at least, the handler among them (执纪规则 33)."""

from collections.abc import Mapping, Sequence
from typing import Any

from domain.record import Record
from domain.step import Context, Refused, Target

MEMBERS_MIN = 2


def read_team(record: Record, command: dict[str, Any]) -> Mapping[str, Target]:
    """The account of each member."""
    return {_name(member): Target(record=member) for member in command["team"] or ()}


def checked(team: Sequence[str], record: Record, context: Context) -> tuple[str, ...]:
    """The team, if it may verify. Raises Refused."""
    if len(team) < MEMBERS_MIN or record.fact("handler") not in team:
        raise Refused("verification-by-two", "核查组至少两人，并须包括承办人，请补选。")
    if not all(_in_service(context.reads[_name(member)]) for member in team):
        raise Refused("team-in-service", "核查组成员须为在用账号，请重新选择。")
    return tuple(team)


def _name(member: str) -> str:
    return f"member {member}"


def _in_service(account: Record | None) -> bool:
    return account is not None and account.kind == "account" and account.stage == "active"
