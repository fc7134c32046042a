"""审查组: who inquires, and who carries out an act: two at least (执纪规则 39, 42)."""

from collections.abc import Mapping, Sequence
from typing import Any

from domain.account.roles import roles_of
from domain.case.recusal import must_not_be_recused
from domain.case.teams import reviewers
from domain.clue.handlers import in_business
from domain.record import Record
from domain.step import Context, Refused, Target

PEOPLE_MIN = 2


def read_team(record: Record, command: dict[str, Any]) -> Mapping[str, Target]:
    """The clue the case has grown from, and the account of each member."""
    return {"clue": Target(record=record.fact("clue_id")), **_accounts(command["team"])}


def read_actors(record: Record, command: dict[str, Any]) -> Mapping[str, Target]:
    """The clue the case has grown from, and the account of each who carried out the act."""
    return {"clue": Target(record=record.fact("clue_id")), **_accounts(command["acted_by"])}


def checked_team(command: dict[str, Any], record: Record, context: Context) -> tuple[str, ...]:
    """The team, if it may inquire. Raises Refused."""
    team = command["team"]
    if len(team) < PEOPLE_MIN or command["handler"] not in team:
        raise Refused("inquiry-by-two", "审查组至少两人，并须包括承办人，请补选。")
    new = _new(team, "team", context)
    _must_be_able(new, record, context)
    _must_handle(command["handler"], context)
    if not reviewers(record).isdisjoint(new):
        raise Refused("separation-reviewer-not-inquirer", "审理本案的人员不得参加审查，请另选。")
    return tuple(team)


def two_actors(command: dict[str, Any], record: Record, context: Context) -> tuple[str, ...]:
    """Who carried out an act, if they may have. Raises Refused."""
    acted_by = command["acted_by"]
    if len(acted_by) < PEOPLE_MIN:
        raise Refused("inquiry-by-two", "须由两人以上进行，请补选人员。")
    _must_be_able(_new(acted_by, "acted_by", context), record, context)
    return tuple(acted_by)


def two_members(command: dict[str, Any], record: Record, context: Context) -> None:
    """Refuses an inquiry act by anybody outside the team: who inquires must not review later."""
    if not set(command["acted_by"]) <= set(record.fact("team") or ()):
        sentence = "须由审查组成员进行，其他人员请先补入审查组。"
        raise Refused("inquiry-acts-by-team", sentence)
    two_actors(command, record, context)


def _new(accounts: Sequence[str], field: str, context: Context) -> list[str]:
    """Those to look at: decided again by a correction, who was right then stays right."""
    before = getattr(context.restating, field, None) or ()
    return [account for account in accounts if account not in before]


def _must_be_able(accounts: list[str], record: Record, context: Context) -> None:
    if not all(in_business(context.reads.get(_name(account))) for account in accounts):
        raise Refused("inquirers-in-service", "所选人员须为在用的业务账号，请重新选择。")
    must_not_be_recused(accounts, record, context.reads["clue"])


def _must_handle(handler: str, context: Context) -> None:
    account = context.reads.get(_name(handler))
    unchanged = handler == getattr(context.restating, "handler", None)
    if not unchanged and (account is None or "handler" not in roles_of(account)):
        raise Refused("handler-in-service", "所选承办人不是在用的承办人账号，请重新选择。")


def _accounts(accounts: Sequence[str]) -> dict[str, Target]:
    return {_name(account): Target(record=account) for account in accounts}


def _name(account: str) -> str:
    return f"account {account}"
