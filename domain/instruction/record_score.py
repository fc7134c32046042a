"""登记考核得分: how the higher organ rated the work (本系统约定 6)."""

from dataclasses import dataclass

from domain.fields import PUBLIC, BusinessDate, Command, Line, Whole
from domain.instruction import Stage
from domain.step import Step, says


class RecordScore(Command):
    occurred_on = BusinessDate("考核日期")
    instruction_score = Line("考核得分", max_length=50, hint="如 96.5分、优秀")
    instruction_rank = Whole("考核名次", minimum=1, required=False, secrecy=PUBLIC)


@dataclass(frozen=True)
class ScoreRecorded:
    instruction_score: str
    instruction_rank: int | None


STEP = Step(
    title="登记考核得分",
    command=RecordScore,
    decide=says(ScoreRecorded),
    leads_to={ScoreRecorded: None},
    after=(Stage.REPORTED, Stage.CLOSED),
    aside=True,
)
