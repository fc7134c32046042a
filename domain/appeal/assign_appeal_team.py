"""组成复查组: two at least, none of whom handled the case before (执纪规则 59; 监察条例 211)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from domain.appeal import Stage
from domain.appeal.tracks import by_county
from domain.assignment import PEOPLE_MIN, must_be_assignable, newly_named, read_accounts
from domain.case.teams import inquirers, reviewers
from domain.fields import BusinessDate, Command, References
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, Target, here


class AssignAppealTeam(Command):
    occurred_on = BusinessDate("组成日期")
    appeal_team = References("复查组成员", kind="account", hint="至少两人，不得有原审查、审理人员")


@dataclass(frozen=True)
class AppealTeamAssigned:
    appeal_team: tuple[str, ...]


def read_team(record: Record, command: dict[str, Any]) -> Mapping[str, Target]:
    """The case and its clue, and the account of each member."""
    named = {name: record.fact(f"{name}_id") for name in ("case", "clue")}
    matters = {name: Target(record=id) for name, id in named.items() if id}
    return matters | read_accounts(command["appeal_team"])


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    team, matters = command["appeal_team"], [context.reads.get(name) for name in ("case", "clue")]
    if len(team) < PEOPLE_MIN:
        raise Refused("appeal-by-two", "复查组至少两人，请补选。")
    if not (inquirers(*matters) | reviewers(*matters)).isdisjoint(team):
        sentence = "原核查、审查、审理人员不得参加复查，请另选他人。"
        raise Refused("separation-appeal-from-case", sentence)
    new = newly_named(team, "appeal_team", context)
    must_be_assignable(new, context, record, *matters)
    return here(AppealTeamAssigned(tuple(team)))


STEP = Step(
    title="组成复查组",
    command=AssignAppealTeam,
    decide=decide,
    leads_to={AppealTeamAssigned: Stage.REVIEWING},
    after=(Stage.ACCEPTED,),
    closed_because=by_county,
    reads=read_team,
)
