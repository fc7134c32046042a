"""报送材料."""

from datetime import date

import pytest

from domain.task.submit_material import MaterialSubmitted
from tests.cases import Case
from tests.responsibility_histories import (
    IN_TIME,
    MATERIAL,
    TASK_CONFIRMED,
    TASK_RETURNED,
    TOO_LATE,
)

CASE = Case(TASK_CONFIRMED, IN_TIME, "handler", MATERIAL)
OTHER_CASES = (Case(TASK_RETURNED, TOO_LATE, "handler", MATERIAL),)


@pytest.mark.parametrize(("on", "on_time"), [(IN_TIME, True), (TOO_LATE, False)])
def test_the_last_day_is_still_on_time(given, on, on_time):
    outcome = given(TASK_CONFIRMED).on(on).by("handler").when("submit_material", **MATERIAL)
    outcome.then(MaterialSubmitted(**MATERIAL, on_time=on_time)).at_stage("submitted")
    assert outcome.deadline("task-material").met_on == date.fromisoformat(on)
    assert outcome.deadline("task-material").late is not on_time


def test_what_is_sent_again_after_the_last_day_is_late(given):
    outcome = given(TASK_RETURNED).on(TOO_LATE).by("handler").when("submit_material", **MATERIAL)
    outcome.then(MaterialSubmitted(**MATERIAL, on_time=False)).at_stage("submitted")
