"""完成以案促改."""

from domain.lesson.complete_lesson import LessonCompleted
from tests.cases import Case
from tests.education_histories import ANALYSED, HELD, LEARNT, SESSION

TAUGHT = ANALYSED.did("manager", "education.plan_session", "2026-03-11", **SESSION).did(
    "manager", "hold_session", "2026-03-20", **HELD
)
WITH_SESSION = LEARNT | {"education_ids": [TAUGHT.subject]}
CASE = Case(ANALYSED, "2026-04-10", "handler", LEARNT)
OTHER_CASES = [Case(TAUGHT.about(ANALYSED.subject), "2026-04-10", "handler", WITH_SESSION)]


def test_a_lesson_is_complete_with_what_came_of_it(given):
    outcome = given(ANALYSED).on("2026-04-10").by("handler").when("complete_lesson", **LEARNT)
    outcome.then(LessonCompleted(None, None, "已重新评议并公示")).at_stage("completed")


def test_it_names_the_sessions_held_because_of_the_case(given):
    scene = given(TAUGHT.about(ANALYSED.subject)).on("2026-04-10").by("handler")
    outcome = scene.when("complete_lesson", **WITH_SESSION)
    outcome.then(LessonCompleted((TAUGHT.subject,), None, "已重新评议并公示"))
