"""登记政务处分: the county supervisory commission has decided (政务处分法 2, 16)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.case import Stage
from domain.case.admin_sanction_form import RecordAdminSanction
from domain.case.eligibility import must_be_eligible
from domain.case.office import CountyDecisionReceived, must_be_first_in_office
from domain.case.sanction_form import must_follow_earlier
from domain.case.sanctions import standing
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, as_said, here

STAGES = tuple(Stage)
FROM_REVIEW = (
    *STAGES[STAGES.index(Stage.IN_REVIEW) : STAGES.index(Stage.EXECUTED) + 1],
    Stage.CLOSED_NO_SANCTION,
)

BY_COUNTY = (Stage.COUNTY_REQUEST_PENDING, Stage.COUNTY_DECIDING)


@dataclass(frozen=True)
class AdminSanctionRecorded:
    """The sanction takes effect."""

    admin_decision_number: str
    admin_sanction: str
    employer_sanctioned: bool
    admin_effect_from: date | None = None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    if command["employer_sanctioned"]:
        sentence = "同一行为任免机关、单位已给予处分的，不再给予政务处分，请登记任免机关处分。"
        raise Refused("one-sanction-in-office", sentence)
    must_be_first_in_office(record)
    must_be_eligible(record, None, command["admin_sanction"])
    must_follow_earlier(command, context)
    sanctioned = AdminSanctionRecorded(**as_said(command))
    if record.fact("case_track") == "supervisory":
        return here(sanctioned, CountyDecisionReceived())
    return here(sanctioned)


def not_now(record: Record, context: Context) -> Refused | None:
    """The county sanctions once; where it alone filed, that decides the case."""
    if standing(record).admin_sanction:
        sentence = "本件已登记政务处分，有误的请更正，县监委改变的请变更处分。"
        return Refused("one-sanction-in-office", sentence, "stage")
    if record.fact("case_track") != "supervisory" or record.stage in BY_COUNTY:
        return None
    sentence = "只由监委立案的，审理、核审后由县监委决定，请先办理前面的步骤。"
    return Refused("county-decides-what-it-filed", sentence, "stage")


STEP = Step(
    title="登记政务处分",
    command=RecordAdminSanction,
    decide=decide,
    leads_to={AdminSanctionRecorded: None, CountyDecisionReceived: Stage.ANNOUNCING},
    after=FROM_REVIEW,
    closed_because=not_now,
    aside=True,
)
