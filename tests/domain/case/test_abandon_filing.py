"""不予立案."""

from domain.case.abandon_filing import FilingAbandoned
from tests.case_histories import BOTH_ENDORSED, COUNTY_FILING, FILING_PROPOSED
from tests.cases import Case

CASE = Case(FILING_PROPOSED, "2026-03-11", "secretary", {"reason": "不需追究责任"})


def test_what_was_proposed_is_given_up(given):
    scene = given(FILING_PROPOSED).on("2026-03-11").by("secretary")
    outcome = scene.when("abandon_filing", reason="不需追究责任")
    outcome.then(FilingAbandoned("不需追究责任")).at_stage("not_filed")


def test_with_it_ends_what_the_county_filed(given):
    both = BOTH_ENDORSED.did(
        "secretary", "record_county_filing", "2026-03-13", **COUNTY_FILING
    ).did("party_secretary", "reject_filing", "2026-03-16", reason="证据不足")
    scene = given(both).on("2026-03-17").by("secretary")
    outcome = scene.when("abandon_filing", reason="不需追究责任").at_stage("not_filed")
    assert not outcome.deadline("supervisory-inquiry").late
