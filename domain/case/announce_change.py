"""宣布变更处分: what a sanction was changed to is told as the first was (处分条例 44)."""

from dataclasses import dataclass
from typing import Any

from domain.case import Stage
from domain.case.inquiry_team import read_actors
from domain.case.record_announcement import DecisionAnnounced, RecordAnnouncement, must_be_told
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, as_said, here


@dataclass(frozen=True)
class ChangeAnnounced(DecisionAnnounced):
    """Ends the period `announce-decision` that the change has started anew."""


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    must_be_told(record, command, context)
    return here(ChangeAnnounced(**as_said(command)))


def nothing_changed(record: Record, context: Context) -> Refused | None:
    """Each change is announced once."""
    if record.running("announce-decision"):
        return None
    return Refused("announced-once", "没有待宣布的变更处分决定，不需要登记。", "stage")


STEP = Step(
    title="登记变更处分宣布",
    command=RecordAnnouncement,
    decide=decide,
    leads_to={ChangeAnnounced: None},
    after=(Stage.EXECUTING, Stage.EXECUTED, Stage.ARCHIVED),
    closed_because=nothing_changed,
    reads=read_actors,
    aside=True,
)
