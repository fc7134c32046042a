"""停止执行措施."""

from domain.control_measure.retire_control_measure import ControlMeasureRetired
from tests.cases import Case
from tests.prevention_histories import ADOPTED

CASE = Case(ADOPTED, "2026-06-01", "handler", {"reason": "已改办法"})


def test_a_measure_no_longer_in_force_is_reviewed_no_more(given):
    scene = given(ADOPTED).on("2026-06-01").by("handler")
    outcome = scene.when("retire_control_measure", reason="已改办法")
    outcome.then(ControlMeasureRetired("已改办法")).at_stage("retired")
    assert outcome.record.running("control-measure-review") is None
