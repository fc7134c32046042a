"""完成以案促改: the sessions held and the rules made because of the case (本系统约定 6)."""

from dataclasses import dataclass

from domain.fields import PUBLIC, BusinessDate, Command, References, Text
from domain.lesson import Stage
from domain.step import Step, says


class CompleteLesson(Command):
    occurred_on = BusinessDate("完成日期")
    education_ids = References("开展的廉政教育", kind="education", secrecy=PUBLIC, required=False)
    rule_text_ids = References("完善的制度", kind="rule_text", secrecy=PUBLIC, required=False)
    lesson_result = Text("促改成效")


@dataclass(frozen=True)
class LessonCompleted:
    education_ids: tuple[str, ...] | None
    rule_text_ids: tuple[str, ...] | None
    lesson_result: str


STEP = Step(
    title="完成以案促改",
    command=CompleteLesson,
    decide=says(LessonCompleted),
    leads_to={LessonCompleted: Stage.COMPLETED},
    after=(Stage.ANALYSED,),
)
