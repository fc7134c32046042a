"""登记组织处理手续."""

import pytest

from domain.clue.record_handling_formalities import HandlingFormalitiesRecorded
from tests.cases import Case
from tests.histories import SUSPENDED, VERIFIED

DONE = {"formalities": "工资关系已调整"}
CASE = Case(SUSPENDED, "2026-05-06", "handler", DONE)


def recording(given, world=SUSPENDED, on="2026-05-06", **fields):
    scene = given(world).on(on).by("handler")
    return scene.when("record_handling_formalities", **DONE | fields)


@pytest.mark.parametrize("day", ["2026-05-22", "2026-05-25"])  # due on a Sunday, so on Monday
def test_formalities_are_done_within_a_month(given, day):
    outcome = recording(given, on=day)
    outcome.then(HandlingFormalitiesRecorded("工资关系已调整", None))
    assert not outcome.deadline("clue-handling-formalities").late


def test_after_the_last_day_a_reason_is_asked(given):
    recording(given, on="2026-05-26").then_refused("clue-handling-formalities")
    outcome = recording(given, on="2026-05-26", late_reason="编制待核")
    outcome.then(HandlingFormalitiesRecorded("工资关系已调整", "编制待核"))


def test_there_are_none_without_a_decision(given):
    outcome = recording(given, VERIFIED)
    outcome.then_refused("clue.record_handling_formalities", "stage")
