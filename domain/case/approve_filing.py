"""批准立案: the Party secretary approves; the case gets its number (执纪规则 38)."""

from dataclasses import dataclass
from typing import Any

from domain.case import Stage
from domain.case.case_form import CaseNumber, CaseType
from domain.case.filing import PARTY, examination, not_examined
from domain.decide import SEPARATION
from domain.fields import BusinessDate, Text
from domain.record import Record
from domain.step import Answer, Context, Recordings, Refused, Series, Step, here


class ApproveFiling(Answer):
    occurred_on = BusinessDate("批准日期")
    approval_opinion = Text("批示意见", required=False)


@dataclass(frozen=True)
class FilingApproved:
    case_number: CaseNumber
    case_type: CaseType
    approval_opinion: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(FilingApproved(context.numbered("立"), "inquiry", command["approval_opinion"]))


def not_for_me(record: Record, context: Context) -> Refused | None:
    """A supervisory filing is the county's; whoever examined the report does not also approve."""
    if record.fact("case_track") not in PARTY:
        sentence = "监委立案由县监委批准，请改为登记监委立案。"
        return Refused("filing-approved-for-its-track", sentence, "stage")
    examined = examination(record)
    if examined is not None and examined.actor == context.actor:
        return Refused(SEPARATION, "审核人不能再批准同一立案，请交由镇党委书记批准。", "role")
    return not_examined(record, context)


STEP = Step(
    title="批准立案",
    command=ApproveFiling,
    decide=decide,
    leads_to={FilingApproved: Stage.FILED},
    after=(Stage.FILING_PENDING,),
    closed_because=not_for_me,
    series=Series("case_number"),
    reserves=("case_number",),
)
