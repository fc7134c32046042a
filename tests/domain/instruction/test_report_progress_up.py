"""登记落实进展."""

from domain.instruction.report_progress_up import UpProgressReported
from tests.cases import Case
from tests.team_histories import RECEIVED

PROGRESS = {"instruction_progress": "已核对三个村"}
CASE = Case(RECEIVED, "2026-03-10", "handler", PROGRESS, recurs=True)


def test_progress_is_told_and_the_report_stays_due(given):
    scene = given(RECEIVED).on("2026-03-10").by("handler")
    outcome = scene.when("report_progress_up", **PROGRESS)
    outcome.then(UpProgressReported("已核对三个村")).at_stage("received")
    assert outcome.record.running("instruction-reported")
