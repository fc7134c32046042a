"""查明财物与案件无关."""

from datetime import date

from domain.case.note_unrelated_property import UnrelatedPropertyNoted
from tests.case_histories import INVESTIGATING
from tests.cases import Case

NOTED = {"unrelated_property": "本人工资卡一张"}
CASE = Case(INVESTIGATING, "2026-04-07", "handler", NOTED)


def test_three_days_run_from_the_finding(given):
    scene = given(INVESTIGATING).on("2026-04-07").by("handler")
    outcome = scene.when("note_unrelated_property", **NOTED)
    outcome.then(UnrelatedPropertyNoted("本人工资卡一张"))
    assert outcome.deadline("release-unrelated-property").due_on == date(2026, 4, 10)


def test_once_released_another_piece_may_be_found_unrelated(given):
    released = INVESTIGATING.did("handler", "note_unrelated_property", "2026-04-07", **NOTED).did(
        "handler", "release_property", "2026-04-08", release_document="退〔2026〕1号"
    )
    scene = given(released).on("2026-04-09").by("handler")
    outcome = scene.when("note_unrelated_property", **NOTED)
    assert outcome.deadline("release-unrelated-property").started_on == date(2026, 4, 9)
