"""直接审理: a court's effective judgment stands for the inquiry (检查条例 44; 执法规定 23)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from domain.case import Stage
from domain.case.case_form import CaseFacts, CaseNumber, CaseType, facts_of
from domain.case.direct_review_form import (
    Judgment,
    RestateDirectReview,
    ReviewDirectly,
    must_rest_on_judgment,
)
from domain.case.file_directly import FROM, decide_again, read_clue
from domain.case.filing import must_fit_person
from domain.clue import Stage as ClueStage
from domain.clue.under_case import ClueUnderCase
from domain.fields import PUBLIC
from domain.record import Record
from domain.step import Context, Fact, Recordings, Refused, Series, Step


@dataclass(frozen=True)
class DirectReviewOpened(CaseFacts):
    case_number: CaseNumber
    case_type: CaseType
    handler: str
    case_track: str
    judgment_effective: bool
    judgment_court: str
    judgment_number: str
    judgment_on: date
    direct_review_number: Annotated[str | None, Fact("直接审理编号", PUBLIC)] = None  # own series


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    clue = context.reads["clue"]
    if clue is None or clue.kind != "clue" or clue.stage not in FROM:
        sentence = "所选线索不在研判环节，不能直接审理，请重新选择。"
        raise Refused("case-from-clue-being-assessed", sentence, "stage")
    must_fit_person(command["case_track"], clue)
    must_rest_on_judgment(command, context)
    number = context.numbered("审")
    case = DirectReviewOpened(
        **facts_of(clue),
        case_number=number,
        direct_review_number=number,
        case_type="judgment",
        handler=clue.fact("handler"),
        **{name: command[name] for name in Judgment._declared_fields},
    )
    return Recordings((case,), others={clue.id: (ClueUnderCase(record.id),)})


def restate(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    must_rest_on_judgment(command, context)
    return decide_again(record, command, context)


STEP = Step(
    title="依据生效裁判直接审理",
    command=ReviewDirectly,
    decide=decide,
    leads_to={DirectReviewOpened: Stage.IN_REVIEW_INTAKE, ClueUnderCase: ClueStage.UNDER_CASE},
    reads=read_clue,
    series=Series("direct_review_number"),
    reserves=("case_number",),
    restate=(RestateDirectReview, restate),
)
