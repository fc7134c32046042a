"""制发处分决定: the paper gets its number and goes to all who must know (执纪规则 56)."""

from dataclasses import dataclass
from typing import Annotated, Any

from domain.case import Stage
from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Command, Flag, Line, Text
from domain.record import Record
from domain.step import Context, Fact, Recordings, Refused, Series, Step, as_said, here

# Whose paper a decision is; what the county approved, either township body may issue.
ISSUED_BY = {
    "case.plenary_decided": ("township_commission",),
    "case.party_committee_decided": ("party_committee",),
    "case.county_replied": tuple(CODES["deciding_body"].codes),
}


class IssueDecision(Command):
    occurred_on = BusinessDate("发文日期")
    deciding_body = Choice(
        "发文机关",
        CODES["deciding_body"],
        secrecy=PUBLIC,
        hint="县纪委批复的，由镇党委或镇纪委发文",
    )
    decision_text = Text("处分决定内容", hint="违纪违法事实、依据条款和处分种类")
    told_organisation = Line("送达的党组织", hint="受处分人所在党组织")
    told_organisation_department = Flag("是否抄送组织部门")


@dataclass(frozen=True)
class DecisionIssued:
    """The effect of a sanction runs from the collective decision, not from this paper."""

    decision_number: Annotated[str, Fact("处分决定文号", PUBLIC)]
    deciding_body: str
    decision_text: str
    told_organisation: str
    told_organisation_department: bool


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    if not command["told_organisation_department"]:
        sentence = "处分决定应当抄送组织部门，请抄送后再登记发文。"
        raise Refused("decision-copied", sentence)
    decision = record.last(*ISSUED_BY)
    assert decision is not None  # the stage has made sure that there is one
    if command["deciding_body"] not in ISSUED_BY[decision.kind]:
        sentence = "处分决定由作出决定的机关发文，请核对发文机关。"
        raise Refused("decision-issued-by-its-body", sentence)
    number = getattr(context.restating, "decision_number", None) or context.numbered("处")
    return here(DecisionIssued(decision_number=number, **as_said(command)))


STEP = Step(
    title="制发处分决定",
    command=IssueDecision,
    decide=decide,
    leads_to={DecisionIssued: Stage.ANNOUNCING},
    after=(Stage.DECIDED,),
    series=Series("decision_number"),
    reserves=("decision_number",),
)
