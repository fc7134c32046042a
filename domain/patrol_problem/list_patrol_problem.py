"""列入巡察反馈问题: a problem of the feedback, who answers for it, by when."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from domain.codes import CODES
from domain.fields import PERSON, PUBLIC, BusinessDate, Choices, Command, Day, Line, Reference, Text
from domain.patrol import Stage as PatrolStage
from domain.patrol_problem import Stage
from domain.record import Record
from domain.step import Context, Fact, Recordings, Refused, Series, Step, Target, as_said, here

FEEDBACK = "patrol.feedback_received"
FED_BACK = (PatrolStage.FED_BACK, PatrolStage.REPORTED)


class ListPatrolProblem(Command):
    occurred_on = BusinessDate("列入日期")
    patrol_id = Reference("所属巡察", kind="patrol", secrecy=PUBLIC)
    patrol_problem_text = Text("问题内容")
    responsible_unit = Reference("责任单位", kind="unit", secrecy=PUBLIC)
    responsible_person = Line("责任人", secrecy=PERSON, max_length=50)
    due_on = Day("完成期限", secrecy=PUBLIC)
    work_fields = Choices("重点领域", CODES["work_field"], secrecy=PUBLIC, required=False)


@dataclass(frozen=True)
class PatrolProblemListed:
    """Starts the period `patrol-problem-due`."""

    patrol_problem_number: Annotated[str, Fact("巡察问题编号", PUBLIC)]
    patrol_id: str
    patrol_problem_text: str
    responsible_unit: str
    responsible_person: str
    due_on: date
    work_fields: tuple[str, ...] | None


def read_patrol(record: Record, command: dict[str, Any]) -> Mapping[str, Target]:
    """The patrol whose feedback names it."""
    return {"patrol": Target(record=command["patrol_id"])}


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    patrol = context.reads["patrol"]
    # Decided again, it was listed while the feedback was being put right.
    if patrol is not None and patrol.stage not in FED_BACK and context.restating is None:
        sentence = "这次巡察还没有登记反馈或者已经办结，请先登记反馈，或者另选巡察。"
        raise Refused("patrol-problem-of-feedback", sentence, "stage")
    feedback = patrol.last(FEEDBACK) if patrol is not None else None
    if feedback is not None and context.occurred_on < feedback.occurred_on:
        sentence = f"列入日期不能早于反馈日期（{feedback.occurred_on}），请核对两个日期。"
        raise Refused("dates-in-order", sentence)
    return here(PatrolProblemListed(context.numbered("巡问"), **as_said(command)))


STEP = Step(
    title="列入巡察反馈问题",
    command=ListPatrolProblem,
    decide=decide,
    leads_to={PatrolProblemListed: Stage.LISTED},
    reads=read_patrol,
    series=Series("patrol_problem_number"),
    reserves=("patrol_problem_number",),
)
