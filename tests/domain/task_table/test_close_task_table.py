"""办结任务分解表."""

from domain.task_table.close_task_table import TaskTableClosed
from tests.cases import Case
from tests.responsibility_histories import TABLE_ISSUED

CASE = Case(TABLE_ISSUED, "2026-12-30", "manager", {"table_outcome": "全部完成"})


def test_the_years_work_is_done(given):
    scene = given(TABLE_ISSUED).on("2026-12-30").by("manager")
    outcome = scene.when("close_task_table", table_outcome="全部完成")
    outcome.then(TaskTableClosed("全部完成")).at_stage("closed")
