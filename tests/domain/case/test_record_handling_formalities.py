"""登记组织处理手续."""

from domain.case.record_handling_formalities import HandlingFormalitiesRecorded
from tests.cases import Case
from tests.review_histories import WARNED
from tests.sanction_histories import SUSPENDED

DONE = {"formalities": "已办理停职手续"}
CASE = Case(SUSPENDED, "2026-06-08", "handler", DONE)


def recording(given, world=SUSPENDED, on="2026-06-08", **fields):
    scene = given(world).on(on).by("handler")
    return scene.when("record_handling_formalities", **DONE | fields)


def test_a_month_is_given(given):
    outcome = recording(given).then(HandlingFormalitiesRecorded("已办理停职手续", None))
    assert not outcome.deadline("case-handling-formalities").late
    recording(given, on="2026-06-09").then_refused("case-handling-formalities")
    late = recording(given, on="2026-06-09", late_reason="本人住院")
    late.then(HandlingFormalitiesRecorded("已办理停职手续", "本人住院"))


def test_without_handling_there_are_none(given):
    recording(given, WARNED).then_refused("case.record_handling_formalities", "stage")
