"""签收任务."""

from domain.task.confirm_receipt import ReceiptConfirmed
from tests.cases import Case
from tests.responsibility_histories import TASK_ASSIGNED

CASE = Case(TASK_ASSIGNED, "2026-02-03", "handler")


def test_whoever_is_responsible_takes_it_on(given):
    outcome = given(TASK_ASSIGNED).on("2026-02-03").by("handler").when("confirm_receipt")
    outcome.then(ReceiptConfirmed()).at_stage("confirmed")
