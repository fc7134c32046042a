"""调整核查组: a member is gone or recused; the secretary names the team anew (执纪规则 33)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import Stage
from domain.clue.team import checked, read_team
from domain.decide import SEPARATION
from domain.fields import BusinessDate, Command, References, Text
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, here


class ChangeTeam(Command):
    occurred_on = BusinessDate("调整日期")
    team = References("核查组成员", kind="account", hint="至少两人，含承办人")
    reason = Text("调整理由")


@dataclass(frozen=True)
class TeamReplaced:
    team: tuple[str, ...]
    reason: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    if context.actor in command["team"]:
        sentence = "批准人不能把自己编入核查组，请另选成员或者由另一人调整。"
        raise Refused(SEPARATION, sentence)
    return here(TeamReplaced(checked(command["team"], record, context), command["reason"]))


STEP = Step(
    title="调整核查组",
    command=ChangeTeam,
    decide=decide,
    leads_to={TeamReplaced: None},
    after=(Stage.VERIFICATION_PLANNED, Stage.VERIFYING),
    reads=read_team,
    aside=True,
)
