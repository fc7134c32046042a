"""撤销任务."""

from domain.task.cancel_task import TaskCancelled
from tests.cases import Case
from tests.responsibility_histories import TASK_CONFIRMED

CASE = Case(TASK_CONFIRMED, "2026-03-02", "manager", {"reason": "上级已取消此项任务"})


def test_nothing_is_owed_any_more(given):
    scene = given(TASK_CONFIRMED).on("2026-03-02").by("manager")
    outcome = scene.when("cancel_task", reason="上级已取消此项任务")
    outcome.then(TaskCancelled("上级已取消此项任务")).at_stage("cancelled")
    assert outcome.record.running("task-material") is None
