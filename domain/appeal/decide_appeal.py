"""决定申诉: maintained, changed, revoked or to be decided anew (执纪规则 59)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.appeal import Stage
from domain.appeal.appeal_decision_form import DecideAppeal, must_fit
from domain.appeal.outcomes import on_case
from domain.appeal.tracks import must_explain_decision, read_matter
from domain.case import Stage as CaseStage
from domain.case.change_sanction import PartySanctionChanged
from domain.case.later_decision import DecidedLater, must_be_collective
from domain.case.nothing_left import ReviewReopened, SanctionsEnded
from domain.case.revoke_sanction import PartySanctionRevoked
from domain.record import Record
from domain.step import Context, Recordings, Step, as_said


@dataclass(frozen=True)
class AppealDecided(DecidedLater):
    appeal_outcome: str
    late_reason: str | None
    party_sanction: str | None = None
    removed_posts: str | None = None
    party_effect_from: date | None = None
    admin_sanction: str | None = None
    admin_effect_from: date | None = None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    must_fit(command, record)
    must_be_collective(command)
    must_explain_decision(record, command["late_reason"], context)
    return Recordings((AppealDecided(**as_said(command)),), on_case(record, command, context))


STEP = Step(
    title="决定申诉",
    command=DecideAppeal,
    decide=decide,
    leads_to={
        AppealDecided: Stage.DECIDED,
        PartySanctionChanged: None,
        PartySanctionRevoked: None,
        SanctionsEnded: CaseStage.EXECUTED,
        ReviewReopened: CaseStage.IN_REVIEW_INTAKE,
    },
    after=(Stage.DECISION_PENDING,),
    reads=read_matter,
)
