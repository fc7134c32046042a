"""审核通过材料."""

import pytest

from domain.task.accept_material import MaterialAccepted
from tests.cases import Case
from tests.responsibility_histories import (
    IN_TIME,
    MATERIAL,
    TASK_RETURNED,
    TASK_SUBMITTED,
    TOO_LATE,
    submitted,
)

CASE = Case(TASK_SUBMITTED, "2026-04-02", "deputy")


@pytest.mark.parametrize(("on", "on_time"), [(IN_TIME, True), (TOO_LATE, False)])
def test_whether_it_came_on_time_the_submission_says_and_not_the_acceptance(given, on, on_time):
    outcome = given(submitted(on)).on("2026-04-02").by("deputy").when("accept_material")
    outcome.then(MaterialAccepted(None, on_time)).at_stage("accepted")


def test_of_material_sent_twice_the_day_of_the_second_counts(given):
    again = TASK_RETURNED.did("handler", "submit_material", TOO_LATE, **MATERIAL)
    outcome = given(again).on("2026-04-02").by("deputy").when("accept_material")
    outcome.then(MaterialAccepted(None, False)).at_stage("accepted")
