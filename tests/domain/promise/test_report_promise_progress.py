"""登记承诺进展."""

from domain.promise.report_promise_progress import PromiseProgressReported
from tests.cases import Case
from tests.team_histories import PROMISED

PROGRESS = {"promise_progress": "已开工"}
CASE = Case(PROMISED, "2026-05-11", "handler", PROGRESS, recurs=True)


def test_progress_is_told_and_the_promise_stands(given):
    scene = given(PROMISED).on("2026-05-11").by("handler")
    outcome = scene.when("report_promise_progress", **PROGRESS)
    outcome.then(PromiseProgressReported("已开工")).at_stage("made")
    assert outcome.record.running("promise-fulfilled")
