"""登记业务培训: the commission's people were trained in their work (本系统约定 6)."""

from dataclasses import dataclass

from domain.codes import CODES
from domain.committee import Stage
from domain.fields import PUBLIC, BusinessDate, Choice, Command, Line, Whole
from domain.step import Step, says


class RecordTraining(Command):
    occurred_on = BusinessDate("培训日期")
    training_title = Line("培训内容")
    training_kind = Choice("培训方式", CODES["training_kind"], secrecy=PUBLIC, required=False)
    heads = Whole("人数", minimum=1, secrecy=PUBLIC, hint="参加培训的人数")


@dataclass(frozen=True)
class TrainingRecorded:
    training_title: str
    heads: int
    training_kind: str | None = None


STEP = Step(
    title="登记业务培训",
    command=RecordTraining,
    decide=says(TrainingRecorded),
    leads_to={TrainingRecorded: None},
    after=(Stage.IN_PLACE,),
    aside=True,
)
