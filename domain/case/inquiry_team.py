"""审查组: who inquires, and who carries out an act: two at least (执纪规则 39, 42)."""

from collections.abc import Mapping
from typing import Any

from domain.account.roles import roles_of
from domain.assignment import (
    PEOPLE_MIN,
    accounts_read,
    must_be_assignable,
    newly_named,
    read_accounts,
)
from domain.case.teams import reviewers
from domain.record import Record
from domain.step import Context, Refused, Target


def read_team(record: Record, command: dict[str, Any]) -> Mapping[str, Target]:
    """The clue the case has grown from, and the account of each member."""
    return {"clue": Target(record=record.fact("clue_id")), **read_accounts(command["team"])}


def read_actors(record: Record, command: dict[str, Any]) -> Mapping[str, Target]:
    """The clue the case has grown from, and the account of each who carried out the act."""
    return {"clue": Target(record=record.fact("clue_id")), **read_accounts(command["acted_by"])}


def checked_team(command: dict[str, Any], record: Record, context: Context) -> tuple[str, ...]:
    """The team, if it may inquire. Raises Refused."""
    team = command["team"]
    if len(team) < PEOPLE_MIN or command["handler"] not in team:
        raise Refused("inquiry-by-two", "审查组至少两人，并须包括承办人，请补选。")
    new = newly_named(team, "team", context)
    must_be_assignable(new, context, record, context.reads["clue"])
    _must_handle(command["handler"], context)
    if not reviewers(record).isdisjoint(new):
        raise Refused("separation-reviewer-not-inquirer", "审理本案的人员不得参加审查，请另选。")
    return tuple(team)


def two_actors(command: dict[str, Any], record: Record, context: Context) -> tuple[str, ...]:
    """Who carried out an act, if they may have. Raises Refused."""
    acted_by = command["acted_by"]
    if len(acted_by) < PEOPLE_MIN:
        raise Refused("inquiry-by-two", "须由两人以上进行，请补选人员。")
    new = newly_named(acted_by, "acted_by", context)
    must_be_assignable(new, context, record, context.reads["clue"])
    return tuple(acted_by)


def two_members(command: dict[str, Any], record: Record, context: Context) -> None:
    """Refuses an inquiry act by anybody outside the team: who inquires must not review later."""
    if not set(command["acted_by"]) <= set(record.fact("team") or ()):
        sentence = "须由审查组成员进行，其他人员请先补入审查组。"
        raise Refused("inquiry-acts-by-team", sentence)
    two_actors(command, record, context)


def _must_handle(handler: str, context: Context) -> None:
    (account,) = accounts_read([handler], context)
    unchanged = handler == getattr(context.restating, "handler", None)
    if not unchanged and (account is None or "handler" not in roles_of(account)):
        raise Refused("handler-in-service", "所选承办人不是在用的承办人账号，请重新选择。")
