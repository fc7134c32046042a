"""书面说明."""

import pytest

from domain.statistical_return.findings import Override, overrides
from domain.statistical_return.override_finding import FindingOverridden
from tests.cases import Case
from tests.return_histories import CHECKED, DOUBTED, ERROR, OVERRIDING, STOP, checked

CASE = Case(DOUBTED, "2026-04-03", "handler", OVERRIDING, recurs=True)
REASON = OVERRIDING["override_reason"]


def overriding(given, world=DOUBTED, **body):
    scene = given(world).on("2026-04-03").by("handler")
    return scene.when("override_finding", **OVERRIDING | body)


@pytest.mark.parametrize("world", [DOUBTED, checked(ERROR)])
def test_a_finding_is_answered_with_a_reason(given, world):
    outcome = overriding(given, world)
    outcome.then(FindingOverridden("petitions-add-up", "PET_TOTAL", "12 ≤ 11", REASON))
    outcome.at_stage("checked")


def test_the_last_reason_counts(given):
    again = overriding(given, overriding(given).world, override_reason="已与县信访室核对一致。")
    said = Override("petitions-add-up", "PET_TOTAL", "12 ≤ 11", "已与县信访室核对一致。")
    assert overrides(again.record) == (said,)
    assert str(said).endswith("说明：已与县信访室核对一致。")


def test_a_reason_says_something(given):
    overriding(given, override_reason="情况属实").then_refused("return-override-reasoned")


def test_what_may_not_leave_is_not_talked_away(given):
    overriding(given, checked(STOP)).then_refused("return-stop-stays")


def test_only_what_was_found_is_answered(given):
    overriding(given, CHECKED).then_refused("return-finding-known")
    overriding(given, finding_about="CLUE_TOTAL").then_refused("return-finding-known")
