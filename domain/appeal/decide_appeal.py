"""决定申诉: maintained, changed, revoked or to be decided anew (执纪规则 59; 政务处分法 57-59)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.appeal import Stage
from domain.appeal.appeal_decision_form import DecideAppeal, must_fit
from domain.appeal.tracks import AGAINST, TO_DECIDE
from domain.case.case_form import read_case
from domain.case.change_sanction import AdminSanctionChanged, PartySanctionChanged, changed
from domain.case.later_decision import DecidedLater, must_be_collective
from domain.case.revoke_sanction import AdminSanctionRevoked, PartySanctionRevoked, revoked
from domain.case.sanctions import FIELD
from domain.clue.lateness import must_explain
from domain.record import Record
from domain.step import Context, Recordings, Step, as_said


@dataclass(frozen=True)
class AppealDecided(DecidedLater):
    appeal_outcome: str
    party_sanction: str | None
    removed_posts: str | None
    admin_sanction: str | None
    earlier_effect_until: date | None
    late_reason: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    must_fit(command, AGAINST[record.fact("appeal_track")])
    must_be_collective(command)
    for rule in TO_DECIDE:
        must_explain(record, rule, command["late_reason"], context)
    return Recordings((AppealDecided(**as_said(command)),), _on_case(record, command, context))


def _on_case(
    record: Record, command: dict[str, Any], context: Context
) -> Mapping[str, tuple[Any, ...]]:
    """What the outcome does to the sanction; what the case has since become is not asked again."""
    case, outcome = context.reads["case"], command["appeal_outcome"]
    tracks = [track for track in FIELD if FIELD[track] == AGAINST[record.fact("appeal_track")]]
    if case is None or context.restating is not None or outcome == "maintained" or not tracks:
        return {}
    if outcome == "changed":
        return {case.id: changed(command, case, context)}
    return {case.id: revoked(tracks, command, case, context)}


STEP = Step(
    title="决定申诉",
    command=DecideAppeal,
    decide=decide,
    leads_to={
        AppealDecided: Stage.DECIDED,
        PartySanctionChanged: None,
        AdminSanctionChanged: None,
        PartySanctionRevoked: None,
        AdminSanctionRevoked: None,
    },
    after=(Stage.DECISION_PENDING,),
    reads=read_case,
)
