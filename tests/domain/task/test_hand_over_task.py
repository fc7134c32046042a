"""移交任务."""

from domain.task.hand_over_task import TaskHandedOver
from tests.cases import Case
from tests.histories import ZJW
from tests.responsibility_histories import TASK_CONFIRMED

TO = {
    "responsible_unit": ZJW,
    "responsible_person": "赵某",
    "hand_over_note": "工作调整，材料已交接",
}
CASE = Case(TASK_CONFIRMED, "2026-03-02", "manager", TO, recurs=True)


def test_another_person_answers_for_it_by_the_same_day(given):
    outcome = given(TASK_CONFIRMED).on("2026-03-02").by("manager").when("hand_over_task", **TO)
    outcome.then(TaskHandedOver(**TO)).at_stage("confirmed")
    assert outcome.record.fact("responsible_person") == "赵某"
    assert str(outcome.record.running("task-material").due_on) == "2026-03-31"
