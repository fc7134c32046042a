"""登记进展."""

from domain.task.record_milestone import MilestoneRecorded
from tests.cases import Case
from tests.responsibility_histories import TASK_CONFIRMED

PROGRESS = {"task_progress": "已谈话过半"}
CASE = Case(TASK_CONFIRMED, "2026-03-02", "handler", PROGRESS, recurs=True)


def test_progress_is_noted_and_moves_nothing(given):
    outcome = (
        given(TASK_CONFIRMED).on("2026-03-02").by("handler").when("record_milestone", **PROGRESS)
    )
    outcome.then(MilestoneRecorded(**PROGRESS)).at_stage("confirmed")
