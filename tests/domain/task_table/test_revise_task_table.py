"""修订任务分解表."""

from domain.task_table.revise_task_table import TaskTableRevised
from tests.cases import Case
from tests.responsibility_histories import TABLE_ISSUED

REVISION = {"table_document": "某发〔2026〕9号", "table_change": "增加一项任务"}
CASE = Case(TABLE_ISSUED, "2026-05-06", "manager", REVISION, recurs=True)


def test_each_revision_is_the_next_version(given):
    scene = given(TABLE_ISSUED).on("2026-05-06").by("manager")
    second = scene.when("revise_task_table", **REVISION)
    second.then(TaskTableRevised(**REVISION, table_version=2)).at_stage("in_force")
    third = given(second.world).on("2026-05-07").by("manager").when("revise_task_table", **REVISION)
    third.then(TaskTableRevised(**REVISION, table_version=3))
