"""退回材料."""

from domain.task.return_material import MaterialReturned
from tests.cases import Case
from tests.responsibility_histories import TASK_SUBMITTED

CASE = Case(TASK_SUBMITTED, "2026-03-31", "deputy", {"reason": "照片不清楚"})


def test_what_is_returned_is_still_owed_by_the_same_day(given):
    scene = given(TASK_SUBMITTED).on("2026-03-31").by("deputy")
    outcome = scene.when("return_material", reason="照片不清楚")
    outcome.then(MaterialReturned("照片不清楚")).at_stage("returned")
    assert str(outcome.record.running("task-material").due_on) == "2026-03-31"
