"""报镇党委审议."""

import pytest

from domain.case.ask_party_committee import PartyCommitteeAsked
from tests.cases import Case
from tests.review_histories import OPINIONS, REMOVAL_AGREED

CASE = Case(REMOVAL_AGREED, "2026-04-10", "secretary", OPINIONS)


def asking(given, on, **fields):
    scene = given(REMOVAL_AGREED).on(on).by("secretary")
    return scene.when("ask_party_committee", **OPINIONS | fields)


@pytest.mark.parametrize("on", ["2026-04-21", "2026-04-22"])
def test_it_is_asked_in_time_with_the_opinions_of_others(given, on):
    outcome = asking(given, on).then(PartyCommitteeAsked("某纪请〔2026〕2号", "同意", "同意", None))
    outcome.at_stage("party_committee_pending")
    assert not outcome.deadline("party-committee-submission").late


def test_asked_late_it_is_told_why(given):
    asking(given, "2026-04-23").then_refused("party-committee-submission")
    late = asking(given, "2026-04-23", late_reason="征求意见耗时")
    assert late.deadline("party-committee-submission").late
