"""决定不予处分."""

from datetime import date

import pytest

from domain.case.decide_no_sanction import NoSanctionDecided
from tests.cases import Case
from tests.review_histories import ACCEPTED, BRANCH_PENDING, BRANCH_RESOLVED, REPORTED

MINOR = {
    "minutes_number": "某党会〔2026〕3号",
    "no_sanction_reason": "minor_first_form",
    "measure": "criticism",
    "written_conclusion": "情节轻微，不予处分",
}
CASE = Case(REPORTED, "2026-04-07", "party_secretary", MINOR)
OTHER_CASES = [
    Case(world, "2026-04-07", "party_secretary", MINOR)
    for world in (ACCEPTED, BRANCH_PENDING, BRANCH_RESOLVED)
]


def deciding(given, world=ACCEPTED, **fields):
    scene = given(world).on("2026-04-07").by("party_secretary")
    return scene.when("decide_no_sanction", **MINOR | fields)


def test_a_minor_breach_ends_with_a_measure(given):
    event = NoSanctionDecided(
        "某党会〔2026〕3号", "minor_first_form", "criticism", "情节轻微，不予处分"
    )
    outcome = deciding(given).then(event).at_stage("closed_no_sanction")
    assert outcome.record.running("case-review") is None


def test_an_admonition_tells_from_the_decision_whatever_measure_was_taken_before(given):
    earlier = {
        "measure": "criticism",
        "measure_document": "文〔2026〕1号",
        "measure_on": "2026-03-10",
    }
    world = ACCEPTED.did("handler", "record_measure", "2026-03-16", **earlier)
    effect = deciding(given, world, measure="admonition").deadline("no-sanction-admonition-effect")
    assert (effect.started_on, effect.due_on) == (date(2026, 4, 7), date(2026, 10, 7))


@pytest.mark.parametrize("why", ["facts_not_established", "died"])
def test_whoever_breached_nothing_or_has_died_receives_none(given, why):
    assert deciding(given, no_sanction_reason=why, measure="").refused is None
    deciding(given, no_sanction_reason=why).then_refused("minor-breach-has-measure")


def test_a_minor_breach_needs_one(given):
    deciding(given, measure="").then_refused("minor-breach-has-measure")
