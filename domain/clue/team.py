"""核查组: who verifies; two at least, the handler among them (执纪规则 33)."""

from collections.abc import Mapping, Sequence
from typing import Any

from domain.clue.handlers import in_business, must_be_disinterested, must_not_be_recused
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
    before = getattr(context.restating, "team", None) or ()
    new = [member for member in team if member not in before]
    if not all(in_business(context.reads[_name(member)]) for member in new):
        raise Refused("team-in-service", "核查组成员须为在用的业务账号，请重新选择。")
    must_not_be_recused(new, record)
    must_be_disinterested([context.reads[_name(member)] for member in new], record)
    return tuple(team)


def read_every_team(record: Record, command: dict[str, Any]) -> Mapping[str, Target]:
    """The account of each member of any team the clue has had: which one an approval answers is
    known only when it is decided.
    """
    teams = (getattr(recorded.event, "team", None) or () for recorded in record)
    return {_name(member): Target(record=member) for team in teams for member in team}


def must_have_no_interest(team: Sequence[str], record: Record, context: Context) -> None:
    """Refuses a team with a member who declared an interest since it was proposed; a team that was
    right when it was approved stays right.
    """
    if context.restating is None:
        must_be_disinterested([context.reads[_name(member)] for member in team], record)


def _name(member: str) -> str:
    return f"member {member}"
