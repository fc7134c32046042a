"""提出澄清: the report was unfounded, and the person wants it said (检控规则 50)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import Stage
from domain.clue.clarification import not_yet_proposed
from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Command, Flag, Line, Text
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, as_said, here


class ProposeClarification(Command):
    occurred_on = BusinessDate("提出日期")
    person_consents = Flag("是否征得本人同意")
    clarification_way = Choice("澄清方式", CODES["clarification_way"], secrecy=PUBLIC)
    clarification_range = Line("澄清范围")
    clarification_plan = Text("澄清方案", hint="写明反映的问题、核实结论和澄清内容，不得透露举报人")


@dataclass(frozen=True)
class ClarificationProposed:
    person_consents: bool
    clarification_way: str
    clarification_range: str
    clarification_plan: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    if not command["person_consents"]:
        raise Refused("clarify-with-consent", "澄清须先征求本人意见，本人不同意的不予澄清。")
    return here(ClarificationProposed(**as_said(command)))


def not_unfounded(record: Record, context: Context) -> Refused | None:
    """Only what was verified and found untrue is clarified."""
    if record.fact("truth_found") == "unfounded":
        return not_yet_proposed(record, context)
    sentence = "反映的问题没有查实为不属实，不作澄清，请按办理结果归档。"
    return Refused("clarify-only-unfounded", sentence, "stage")


STEP = Step(
    title="提出澄清",
    command=ProposeClarification,
    decide=decide,
    leads_to={ClarificationProposed: None},
    after=(Stage.CLOSED,),
    closed_because=not_unfounded,
    aside=True,
)
