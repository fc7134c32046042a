"""党委会议未通过."""

import pytest

from domain.case.decline_by_party_committee import PartyCommitteeDeclined
from tests.cases import Case
from tests.review_histories import COMMITTEE, COMMITTEE_ASKED, REMOVAL_AGREED, agreed

AGAINST = COMMITTEE | {"votes_for": 4, "votes_against": 4, "reason": "处分偏重，建议重新研究"}
CASE = Case(COMMITTEE_ASKED, "2026-04-15", "party_secretary", AGAINST)


def declining(given, world=COMMITTEE_ASKED, **fields):
    scene = given(world).on("2026-04-15").by("secretary")
    return scene.when("decline_by_party_committee", **AGAINST | fields)


def test_the_plenary_looks_at_it_again(given):
    outcome = declining(given).at_stage("branch_resolved")
    outcome.then(
        PartyCommitteeDeclined("某党会〔2026〕2号", 9, 9, 4, 4, 1, "处分偏重，建议重新研究")
    )


@pytest.mark.parametrize(("in_favour", "refused"), [(4, False), (5, True)])
def test_what_more_than_half_of_all_want_is_not_declined(given, in_favour, refused):
    outcome = declining(given, votes_for=in_favour, votes_against=8 - in_favour)
    if refused:
        outcome.then_refused("meeting-decides-by-majority")
    else:
        assert outcome.refused is None


def test_the_committee_declines_only_what_it_was_asked(given):
    rule = "party-committee-asked-with-opinions"
    declining(given, REMOVAL_AGREED).then_refused(rule, "stage")
    again = agreed(declining(given).world, "party_removal", day="04-15")
    declining(given, again).then_refused(rule, "stage")
