"""印发任务分解表."""

from domain.task_table.issue_task_table import TaskTableIssued
from tests.cases import Case
from tests.histories import HOUSE
from tests.responsibility_histories import TABLE

CASE = Case(HOUSE, "2026-01-20", "manager", TABLE)


def test_a_table_is_numbered_and_begins_with_its_first_version(given):
    scene = given(HOUSE).on("2026-01-20").by("manager")
    outcome = scene.when("task_table.issue_task_table", **TABLE)
    issued = TaskTableIssued("分解〔2026〕1号", **TABLE, table_version=1)
    outcome.then(issued).at_stage("in_force")
