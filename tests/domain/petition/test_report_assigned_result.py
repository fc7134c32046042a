"""报告交办件结果."""

from domain.petition.report_assigned_result import AssignedResultReported
from tests.cases import Case
from tests.petition_histories import ASSIGNED_HANDED_OVER, ASSIGNED_RESULT, HANDED_OVER

CASE = Case(ASSIGNED_HANDED_OVER, "2026-05-20", "intake", ASSIGNED_RESULT)
EXTENSION = {"extended_to": "2026-07-01", "reason": "取证困难", "reported_up_on": "2026-05-20"}


def reporting(given, world=ASSIGNED_HANDED_OVER, on="2026-05-20", **fields):
    scene = given(world).on(on).by("intake")
    return scene.when("report_assigned_result", **ASSIGNED_RESULT | fields)


def test_what_was_assigned_is_reported_back(given):
    outcome = reporting(given)
    outcome.then(AssignedResultReported("某纪报〔2026〕1号", "部分属实", None))
    assert str(outcome.deadline("assigned-report").met_on) == "2026-05-20"


def test_after_three_months_the_delay_is_explained(given):
    for day in ("2026-06-01", "2026-06-02"):
        assert reporting(given, on=day).refused is None
    reporting(given, on="2026-06-03").then_refused("assigned-report")
    assert reporting(given, on="2026-06-03", late_reason="取证困难").refused is None


def test_an_extension_gives_more_time(given):
    extended = ASSIGNED_HANDED_OVER.did("secretary", "extend_assigned", "2026-05-20", **EXTENSION)
    assert reporting(given, extended, "2026-07-01").refused is None
    reporting(given, extended, "2026-07-02").then_refused("assigned-report")


def test_what_nobody_assigned_is_not_reported(given):
    reporting(given, HANDED_OVER).then_refused("assigned-report", "stage")
