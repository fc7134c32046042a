"""登记支部大会决议: the member's branch discusses and votes (批准权限 13; 党章 42)."""

from dataclasses import dataclass
from typing import Any

from domain.case import Stage
from domain.case.branch_form import BranchVoted, RecordBranchResolution
from domain.case.eligibility import must_be_eligible
from domain.case.meetings import carried
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, as_said, here


@dataclass(frozen=True)
class BranchResolved(BranchVoted):
    """More than half came, and more than half of all with a vote were in favour."""


@dataclass(frozen=True)
class BranchUnresolved(BranchVoted):
    """No resolution: the branch may meet again, or the county decides."""


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    if not (command["proposed_party_sanction"] or command["proposed_handling"]):
        sentence = "请填写支部大会建议给予的党纪处分或者其他处理。"
        raise Refused("branch-proposes-something", sentence)
    must_be_eligible(record, command["proposed_party_sanction"], None)
    event = BranchResolved if carried(command) else BranchUnresolved
    return here(event(**as_said(command)))


def not_checked(record: Record, context: Context) -> Refused | None:
    """Straight from the review report only where the county wants no check beforehand."""
    if record.stage != Stage.REVIEW_REPORTED:
        return None
    if context.rulebook.rule("county-check", context.occurred_on).in_use:
        return Refused("county-check", "请先报县纪委核审，再提交支部大会讨论。", "stage")
    if record.fact("case_track") == "supervisory":
        sentence = "监委立案的案件不经支部大会讨论，请报县纪委核审。"
        return Refused("branch-only-on-party-track", sentence, "stage")
    return None


STEP = Step(
    title="登记支部大会决议",
    command=RecordBranchResolution,
    decide=decide,
    leads_to={BranchResolved: Stage.BRANCH_RESOLVED, BranchUnresolved: Stage.BRANCH_PENDING},
    after=(Stage.BRANCH_PENDING, Stage.REVIEW_REPORTED),
    closed_because=not_checked,
)
