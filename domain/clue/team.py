"""核查组: who verifies; two at least, the handler among them (执纪规则 33)."""

from collections.abc import Mapping, Sequence
from typing import Any

from domain.assignment import (
    PEOPLE_MIN,
    accounts_read,
    must_be_assignable,
    must_be_disinterested,
    newly_named,
    read_accounts,
)
from domain.record import Record
from domain.step import Context, Refused, Target


def read_team(record: Record, command: dict[str, Any]) -> Mapping[str, Target]:
    """The account of each member."""
    return read_accounts(command["team"] or ())


def checked(team: Sequence[str], record: Record, context: Context) -> tuple[str, ...]:
    """The team, if it may verify. Raises Refused."""
    if len(team) < PEOPLE_MIN or record.fact("handler") not in team:
        raise Refused("verification-by-two", "核查组至少两人，并须包括承办人，请补选。")
    must_be_assignable(newly_named(team, "team", context), context, record)
    return tuple(team)


def read_every_team(record: Record, command: dict[str, Any]) -> Mapping[str, Target]:
    """The account of each member of any team the clue has had: which one an approval answers is
    known only when it is decided.
    """
    teams = (getattr(recorded.event, "team", None) or () for recorded in record)
    return read_accounts(member for team in teams for member in team)


def must_have_no_interest(team: Sequence[str], record: Record, context: Context) -> None:
    """Refuses a team with a member who declared an interest since it was proposed; a team that was
    right when it was approved stays right.
    """
    if context.restating is None:
        must_be_disinterested(accounts_read(team, context), record)
