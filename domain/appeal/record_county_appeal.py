"""登记县监委复审复核决定: the county reviews its own sanctions (监察条例 210; 政务处分法 57-59)."""

from dataclasses import dataclass
from typing import Any

from domain.appeal import Stage
from domain.appeal.appeal_decision_form import RecordCountyAppeal, must_fit
from domain.appeal.decide_appeal import AppealDecided
from domain.appeal.outcomes import on_case
from domain.appeal.tracks import by_township, must_explain_decision, read_matter
from domain.case import Stage as CaseStage
from domain.case.change_sanction import AdminSanctionChanged
from domain.case.later_decision import VOTES
from domain.case.nothing_left import ReviewReopened, SanctionsEnded
from domain.case.revoke_sanction import AdminSanctionRevoked
from domain.record import Record
from domain.step import Context, Recordings, Step, as_said

BY_COUNTY = dict.fromkeys(VOTES) | {"deciding_body": "county"}


@dataclass(frozen=True)
class CountyAppealDecided(AppealDecided):
    """Decided there, with no vote of ours."""


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    decision = command | BY_COUNTY
    must_fit(decision, record)
    must_explain_decision(record, command["late_reason"], context)
    return Recordings(
        (CountyAppealDecided(**as_said(decision)),), on_case(record, decision, context)
    )


STEP = Step(
    title="登记县监委复审复核决定",
    command=RecordCountyAppeal,
    decide=decide,
    leads_to={
        CountyAppealDecided: Stage.DECIDED,
        AdminSanctionChanged: None,
        AdminSanctionRevoked: None,
        SanctionsEnded: CaseStage.EXECUTED,
        ReviewReopened: CaseStage.IN_REVIEW_INTAKE,
    },
    after=(Stage.ACCEPTED,),
    closed_because=by_township,
    reads=read_matter,
)
