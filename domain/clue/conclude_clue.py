"""线索随案办结: the case is decided or ended, and its heaviest result is the clue's (统计指标)."""

from dataclasses import dataclass
from typing import Any

from domain.case import DECIDED
from domain.case import Stage as CaseStage
from domain.case.case_form import read_case
from domain.case.sanctions import results_of
from domain.clue import Stage
from domain.clue.results import form_after
from domain.fields import BusinessDate, Command, Text
from domain.record import Record
from domain.results import Form
from domain.step import Context, Recordings, Refused, Step, here

CONCLUDED = (*DECIDED, CaseStage.CLOSED_NO_SANCTION, CaseStage.WITHDRAWN)


class ConcludeClue(Command):
    occurred_on = BusinessDate("办结日期")
    conclusion_note = Text("说明", required=False)


@dataclass(frozen=True)
class ClueConcluded:
    """What the case found takes the place of what the verification had found."""

    conclusion_note: str | None
    form: Form
    truth_found: str | None = None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    case = context.reads["case"]
    assert case is not None
    if context.restating is None and case.stage not in CONCLUDED:
        raise Refused("clue-follows-its-case", "案件尚未作出决定或者办结，请待其决定。", "stage")
    form = form_after(record, context.occurred_on, *results_of(case))
    truth = "unfounded" if _not_established(case) else None
    return here(ClueConcluded(command["conclusion_note"], form, truth))


def _not_established(case: Record) -> bool:
    """A case withdrawn, or ended because the facts do not stand: it may be clarified."""
    ended_so = case.fact("no_sanction_reason") == "facts_not_established"
    return case.last("case.case_withdrawn") is not None or ended_so


STEP = Step(
    title="线索随案办结",
    command=ConcludeClue,
    decide=decide,
    leads_to={ClueConcluded: Stage.CLOSED},
    after=(Stage.UNDER_CASE,),
    reads=read_case,
)
