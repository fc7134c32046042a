"""不予立案退回: no case came of it; the clue is assessed anew (执纪规则 38)."""

from dataclasses import dataclass
from typing import Any

from domain.case import Stage as CaseStage
from domain.case.case_form import read_case
from domain.clue import Stage
from domain.fields import BusinessDate, Command, Text
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, here


class ReturnFromCase(Command):
    occurred_on = BusinessDate("退回日期")
    reason = Text("退回情况", hint="写明不予立案的理由和下一步考虑")


@dataclass(frozen=True)
class ReturnedFromCase:
    """Starts the period `disposition-opinion` anew."""

    reason: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    case = context.reads["case"]
    assert case is not None
    if context.restating is None and case.stage != CaseStage.NOT_FILED:
        sentence = "案件没有不予立案，线索应随案件办理。"
        raise Refused("clue-follows-its-case", sentence, "stage")
    return here(ReturnedFromCase(command["reason"]))


STEP = Step(
    title="不予立案退回研判",
    command=ReturnFromCase,
    decide=decide,
    leads_to={ReturnedFromCase: Stage.ASSESSING},
    after=(Stage.UNDER_CASE,),
    reads=read_case,
)
