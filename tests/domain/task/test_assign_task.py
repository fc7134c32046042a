"""交办责任任务."""

from datetime import date

import pytest

from domain.task.assign_task import TaskAssigned
from domain.task.milestones import Milestone
from tests.cases import Case
from tests.histories import ZJW
from tests.responsibility_histories import TABLE_CLOSED, TABLE_ISSUED, TASK

CASE = Case(TABLE_ISSUED, "2026-02-02", "manager", TASK)
OTHER_CASES = [
    Case(TABLE_ISSUED, "2026-02-02", "manager", TASK | {"milestones": "2026-02-27 方案"})
]


def assigning(given, world=TABLE_ISSUED, on="2026-02-02", **task):
    return given(world).on(on).by("manager").when("task.assign_task", **TASK | task)


def test_a_task_is_numbered_and_owed_by_the_day_the_table_names(given):
    outcome = assigning(given)
    outcome.then(TaskAssigned("任〔2026〕1号", **TASK | {"due_on": date(2026, 3, 31)}))
    outcome.at_stage("assigned")
    assert str(outcome.record.running("task-material").due_on) == "2026-03-31"


def test_the_last_day_stays_where_it_is_on_a_day_off(given):
    outcome = assigning(given, due_on="2026-05-31")
    assert str(outcome.record.running("task-material").due_on) == "2026-05-31"


@pytest.mark.parametrize("table", ["0" * 32, ZJW])
def test_a_task_is_an_item_of_a_table(given, table):
    assigning(given, task_table_id=table).then_refused("task-of-table-in-force")


def test_a_table_that_is_closed_gives_out_no_more_tasks(given):
    outcome = assigning(given, TABLE_CLOSED, "2026-12-31", due_on="2026-12-31")
    outcome.then_refused("task-of-table-in-force")


def test_a_task_of_a_table_closed_since_can_still_be_corrected(given):
    closed = TABLE_ISSUED.did("manager", "task.assign_task", "2026-02-02", **TASK)
    task = closed.subject
    closed = closed.about(TASK["task_table_id"])
    closed = closed.did("manager", "close_task_table", "2026-12-30", table_outcome="全部完成")
    wrong = {"target": 1, "restated": TASK | {"task_clause": "一（四）"}, "reason": "录入有误"}
    world = closed.about(task).did("manager", "propose_correction", "2026-12-31", **wrong)
    corrected = world.did("secretary", "approve_correction", "2026-12-31").record
    assert (corrected.fact("task_clause"), corrected.fact("task_number")) == (
        "一（四）",
        "任〔2026〕1号",
    )


def test_the_last_day_does_not_lie_before_the_task(given):
    assigning(given, due_on="2026-02-01").then_refused("named-day-not-past")
    assert assigning(given, due_on="2026-02-02").refused is None


MILESTONES = "2026-02-27\t完成方案\n2026-03-20\t谈话过半"
ON_THE_WAY = (Milestone(date(2026, 2, 27), "完成方案"), Milestone(date(2026, 3, 20), "谈话过半"))


def test_a_task_may_have_days_on_the_way(given):
    assert assigning(given, milestones=MILESTONES).record.fact("milestones") == ON_THE_WAY
    assert list(map(str, ON_THE_WAY)) == ["2026-02-27 完成方案", "2026-03-20 谈话过半"]


@pytest.mark.parametrize(
    "rows",
    [
        "2026-02-01\t太早",
        "2026-04-01\t太晚",
        "2026-03-20\t谈话过半\n2026-02-27\t完成方案",
    ],
)
def test_days_on_the_way_lie_on_the_way_and_in_order(given, rows):
    assigning(given, milestones=rows).then_refused("milestones-on-the-way")
