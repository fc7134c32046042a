"""批准拟立案: part of the facts and evidence is in hand; a case is opened (执纪规则 35, 37)."""

from dataclasses import dataclass
from typing import Any

from domain.case import Stage as CaseStage
from domain.case.case_form import facts_of
from domain.case.file_directly import CaseOpened
from domain.clue import Stage
from domain.clue.under_case import ItsCase
from domain.fields import BusinessDate, Text
from domain.record import Record
from domain.step import Answer, Context, Recordings, Refused, Step

FOUND = ("substantiated", "partly")


class ProposeFiling(Answer):
    occurred_on = BusinessDate("批准日期")
    approval_opinion = Text("批示意见", required=False)


@dataclass(frozen=True)
class FilingProposed:
    """The clue waits for the outcome of the case."""

    approval_opinion: str | None
    case_id: ItsCase


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    case_id = context.restating.case_id if context.restating else context.new_id("case")
    return Recordings(
        (FilingProposed(command["approval_opinion"], case_id),),
        others={case_id: (CaseOpened(**facts_of(record)),)},
    )


def nothing_found(record: Record, context: Context) -> Refused | None:
    """Without facts found there is nothing to file."""
    if record.fact("truth_found") in FOUND:
        return None
    sentence = "初核没有查实违纪事实，不能拟立案，请按其他结果办理或退回报告。"
    return Refused("filing-needs-facts", sentence, "stage")


STEP = Step(
    title="批准拟立案",
    command=ProposeFiling,
    decide=decide,
    leads_to={FilingProposed: Stage.UNDER_CASE, CaseOpened: CaseStage.FILING_PROPOSED},
    after=(Stage.VERIFICATION_RESULT_PENDING,),
    closed_because=nothing_found,
)
