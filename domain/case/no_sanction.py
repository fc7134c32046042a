"""不予处分: for which reasons, on whose paper, and when (处分条例 19, 38; 批准权限 48)."""

from collections.abc import Mapping
from typing import Any

from domain.case import Stage
from domain.case.filing import PARTY, SUPERVISORY
from domain.record import Record
from domain.step import Context, Refused

MINOR, DIED = "minor_first_form", "died"
STAGES = tuple(Stage)
BEFORE_REVIEW = STAGES[: STAGES.index(Stage.IN_REVIEW)]
# Whom no Party sanction reaches; the Party committee handles them in another way.
HANDLED = {
    "probationer_handled": "probationary_member",
    "organisation_handled": "party_organisation",
}
BY_EMPLOYER = "employer_handled"
BRANCH_DONE = ("case.branch_resolved", "case.special_case_escalated")
ADMIN_PERIODS = ("admin-decision-delivery", "admin-sanction-execution")


def must_fit_stage(reason: str, record: Record) -> None:
    """Before the review only a death ends a case here; what does not stand is withdrawn."""
    if record.stage in BEFORE_REVIEW and reason != DIED:
        sentence = "审理以前只有本人死亡的可以不予处分办结，其他请销案或者移送审理。"
        raise Refused("only-death-ends-inquiry", sentence)


def must_have_measure(command: Mapping[str, Any]) -> None:
    """A measure of the first form goes with a minor breach, and with nothing else."""
    if (command["no_sanction_reason"] == MINOR) != (command["measure"] is not None):
        sentence = "情节轻微的须选第一种形态措施，其他原因不选，请核对“第一种形态措施”。"
        raise Refused("minor-breach-has-measure", sentence)


def must_have_papers(command: Mapping[str, Any], record: Record) -> None:
    """Each body that filed the case decides, and together."""
    track = record.fact("case_track")
    if track in PARTY and not command["minutes_number"]:
        sentence = "纪委立案的由镇党委集体决定，请填写会议纪要文号。"
        raise Refused("ended-by-body-that-filed", sentence)
    if track in SUPERVISORY and not command["county_document"]:
        sentence = "监委立案的由县监委决定，请填写县纪委监委批准文号。"
        raise Refused("ended-by-body-that-filed", sentence)


def must_be_handled(command: Mapping[str, Any], record: Record) -> None:
    """What is done instead fits the person, and whoever is competent has decided it."""
    if command["no_sanction_reason"] == BY_EMPLOYER and not record.fact("employer_sanctioned"):
        sentence = "请先登记任免机关、单位就同一行为给予的处分。"
        raise Refused("one-sanction-in-office", sentence)
    whom = HANDLED.get(command["no_sanction_reason"])
    if whom is None:
        return
    if record.fact("political_status") != whom or not command["party_committee_document"]:
        sentence = "另作处理只适用于预备党员、党组织，由镇党委决定，请核对原因并填写镇党委文号。"
        raise Refused("handled-otherwise-by-party-committee", sentence)
    if whom == "probationary_member" and not record.last(*BRANCH_DONE):
        sentence = "预备党员须先经支部大会讨论表决，请先登记支部大会决议。"
        raise Refused("handled-otherwise-by-party-committee", sentence)


def sanction_outstanding(record: Record, context: Context) -> Refused | None:
    """Guards the end of a case whose other sanction has still to be delivered or carried out."""
    running = next(filter(record.running, ADMIN_PERIODS), None)
    if running is None:
        return None
    return Refused(running, "本案的政务处分尚未送达或者执行完毕，请先办理。", "stage")
