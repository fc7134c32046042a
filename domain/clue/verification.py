"""初核报告的签名: every member of the team signs; who signed does not approve (执纪规则 35)."""

from dataclasses import dataclass
from typing import ClassVar

from domain.clue import Stage
from domain.decide import SEPARATION
from domain.record import Record
from domain.step import Context, Refused

SUBMITTED = "clue.verification_report_submitted"
SIGNED = "clue.verification_report_signed"


@dataclass(frozen=True)
class VerificationReportCompleted:
    """Recorded beside the last signature: the report now goes up."""

    TITLE: ClassVar[str] = "初核报告签名完毕"


def unsigned(record: Record) -> set[str]:
    """The members who have not yet signed the report that lies open."""
    members = set[str]()
    for recorded in record:
        if recorded.kind == SUBMITTED:
            members = set(record.fact("team"))
        elif recorded.kind == SIGNED:
            members.discard(recorded.actor)
    return members


def by_the_team(record: Record, context: Context) -> Refused | None:
    """The guard of whoever answers the report: no member of the team does."""
    verified = record.stage == Stage.VERIFICATION_RESULT_PENDING
    if verified and context.actor in record.fact("team"):
        sentence = "核查组成员不能审批本组的初核报告，请交由另一人审批。"
        return Refused(SEPARATION, sentence, "role")
    return None
