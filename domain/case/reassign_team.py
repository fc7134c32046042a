"""调整审查组: another handler or other members, with the secretary's approval (执纪规则 39)."""

from dataclasses import dataclass
from typing import Any

from domain.case import FILED, Stage
from domain.case.inquiry_team import checked_team, read_team
from domain.fields import PUBLIC, BusinessDate, Command, Reference, References, Text
from domain.record import Record
from domain.step import Context, Recordings, Step, as_said, here


class ReassignTeam(Command):
    occurred_on = BusinessDate("批准日期")
    handler = Reference("承办人", kind="account", secrecy=PUBLIC)
    team = References("审查组成员", kind="account", hint="至少两人，含承办人")
    reason = Text("调整理由")


@dataclass(frozen=True)
class TeamReassigned:
    handler: str
    team: tuple[str, ...]
    reason: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    checked_team(command, record, context)
    return here(TeamReassigned(**as_said(command)))


STEP = Step(
    title="调整审查组",
    command=ReassignTeam,
    decide=decide,
    leads_to={TeamReassigned: None},
    # Not while a report is being signed: it is sent back first, or it could lack a signature.
    after=tuple(stage for stage in FILED if stage != Stage.REPORT_SIGNING),
    reads=read_team,
    aside=True,
)
