"""剖析案件."""

from domain.lesson.analyse_case import CaseAnalysed
from tests.cases import Case
from tests.education_histories import ANALYSIS
from tests.histories import HOUSE
from tests.review_histories import DIRECT

CASE = Case(HOUSE, "2026-03-10", "handler", ANALYSIS)


def analysed():
    return CaseAnalysed(
        lesson_number="促〔2026〕1号",
        lesson_case_id=None,
        lesson_title="低保评定优亲厚友案",
        lesson_text="评议走过场",
        lesson_gaps="评议结果没有公示",
    )


def test_a_case_made_known_from_above_is_analysed(given):
    scene = given(HOUSE).on("2026-03-10").by("handler")
    scene.when("lesson.analyse_case", **ANALYSIS).then(analysed()).at_stage("analysed")


def test_a_case_of_our_own_is_named(given):
    scene = given(DIRECT).on("2026-12-10").by("handler")
    outcome = scene.when("lesson.analyse_case", **ANALYSIS, lesson_case_id=DIRECT.subject)
    assert outcome.record.fact("lesson_case_id") == DIRECT.subject
