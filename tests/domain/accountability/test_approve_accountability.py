"""决定问责."""

import pytest

from domain.accountability.approve_accountability import AccountabilityDecided
from tests.cases import Case
from tests.measure_histories import ACCOUNTABILITY, ACCOUNTABLE_PROPOSED, CADRE, to_answer

CASE = Case(ACCOUNTABLE_PROPOSED, "2026-03-17", "secretary", ACCOUNTABILITY)
OTHER_CASES = [Case(ACCOUNTABLE_PROPOSED, "2026-03-17", "party_secretary", ACCOUNTABILITY)]


def test_what_is_decided_has_its_paper(given):
    scene = given(ACCOUNTABLE_PROPOSED).on("2026-03-17").by("party_secretary")
    outcome = scene.when("approve_accountability", **ACCOUNTABILITY)
    outcome.then(AccountabilityDecided("某镇纪委", "某纪〔2026〕5号", None)).at_stage("decided")


@pytest.mark.parametrize("form", ["org_handling", "sanction"])
def test_what_lies_beyond_the_commission_is_for_the_party_committee(given, form):
    scene = given(to_answer(CADRE | {"accountability_form": form})).on("2026-03-17")
    refused = scene.by("secretary").when("approve_accountability", **ACCOUNTABILITY)
    refused.then_refused("accountability-within-power", "role")
    decided = scene.by("party_secretary").when("approve_accountability", **ACCOUNTABILITY)
    decided.at_stage("decided")
