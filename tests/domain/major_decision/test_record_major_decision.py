"""登记“三重一大”事项."""

from decimal import Decimal

from domain.major_decision.record_major_decision import MajorDecisionRecorded
from tests.cases import Case
from tests.histories import HOUSE
from tests.responsibility_histories import DECISION

CASE = Case(HOUSE, "2026-03-10", "manager", DECISION)


def recording(given, **decision):
    scene = given(HOUSE).on("2026-03-10").by("manager")
    return scene.when("major_decision.record_major_decision", **DECISION | decision)


def test_a_major_decision_is_recorded_with_how_it_was_made(given):
    said = DECISION | {"decision_amount": Decimal("120000.00")}
    recorded = MajorDecisionRecorded("重大〔2026〕1号", **said)
    recording(given).then(recorded).at_stage("recorded")


def test_large_funds_are_named(given):
    recording(given, decision_amount=None).then_refused("large-funds-have-amount")
    assert recording(given, decision_amount=None, major_matter="project").refused is None
