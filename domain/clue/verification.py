"""初核报告的签名: every member of the team signs (执纪规则 35)."""

from dataclasses import dataclass
from typing import ClassVar

from domain.record import Record

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
