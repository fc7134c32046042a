"""明确专管人员."""

from domain.task_table.name_keeper import KeeperNamed
from tests.cases import Case
from tests.responsibility_histories import TABLE_ISSUED

CASE = Case(TABLE_ISSUED, "2026-01-21", "manager", {"platform_keeper": "赵某"}, recurs=True)


def test_one_person_keeps_the_platform(given):
    scene = given(TABLE_ISSUED).on("2026-01-21").by("manager")
    outcome = scene.when("name_keeper", platform_keeper="赵某")
    outcome.then(KeeperNamed("赵某")).at_stage("in_force")
