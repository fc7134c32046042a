"""审理组: who reviews; two at least, none of whom took part in the inquiry (执纪规则 54, 55)."""

from collections.abc import Mapping
from typing import Any

from domain.assignment import PEOPLE_MIN, must_be_assignable, newly_named, read_accounts
from domain.case.teams import inquirers
from domain.record import Record
from domain.step import Context, Refused, Target


def read_review_team(record: Record, command: dict[str, Any]) -> Mapping[str, Target]:
    """The clue the case has grown from, and the account of each member."""
    clue = Target(record=record.fact("clue_id"))
    return {"clue": clue, **read_accounts(command["review_team"])}


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
    new = newly_named(team, "review_team", context)
    must_be_assignable(new, context, record, clue, role="reviewer")
    return tuple(team)
