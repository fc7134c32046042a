"""审理组: who reviews; two at least, none of whom took part in the inquiry (执纪规则 54, 55)."""

from collections.abc import Mapping
from typing import Any

from domain.account.roles import roles_of
from domain.case.recusal import must_not_be_recused
from domain.case.teams import inquirers
from domain.record import Record
from domain.step import Context, Refused, Target

PEOPLE_MIN = 2


def read_review_team(record: Record, command: dict[str, Any]) -> Mapping[str, Target]:
    """The clue the case has grown from, and the account of each member."""
    accounts = {_name(member): Target(record=member) for member in command["review_team"]}
    return {"clue": Target(record=record.fact("clue_id")), **accounts}


def checked_review_team(
    command: dict[str, Any], record: Record, context: Context
) -> tuple[str, ...]:
    """The team, if it may review. Raises Refused."""
    team, clue = command["review_team"], context.reads["clue"]
    if len(team) < PEOPLE_MIN:
        raise Refused("review-by-two", "审理组至少两人，请补选。")
    if not inquirers(record, clue).isdisjoint(team):
        sentence = "参加过初核、审查调查的人员不得参加审理，请另选他人。"
        raise Refused("separation-reviewer-not-inquirer", sentence)
    # Decided again by a correction, who was right then stays right.
    before = getattr(context.restating, "review_team", ())
    new = [member for member in team if member not in before]
    if not all(_reviews(context.reads[_name(member)]) for member in new):
        raise Refused("reviewers-in-service", "审理组成员须为在用的审理人账号，请重新选择。")
    must_not_be_recused(new, record, clue)
    return tuple(team)


def _reviews(account: Record | None) -> bool:
    return account is not None and "reviewer" in roles_of(account)


def _name(member: str) -> str:
    return f"reviewer {member}"
