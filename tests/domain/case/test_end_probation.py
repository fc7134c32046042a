"""留党察看期满处理."""

from datetime import date

import pytest

from domain.case.end_probation import ProbationerExpelled, ProbationExtended, RightsRestored
from domain.case.sanctions import standing
from tests.cases import Case
from tests.review_histories import WARNED
from tests.sanction_histories import (
    EXTENDED_PROBATION,
    PROBATION_1Y,
    PROBATION_2Y,
    PROBATION_ENDS,
)

RESTORED = PROBATION_ENDS | {"probation_outcome": "rights_restored"}
EXTENDED = PROBATION_ENDS | {"probation_outcome": "extended"}
APPROVED = {"county_document": "某县纪复〔2027〕8号"}
EXPELLED = PROBATION_ENDS | {"probation_outcome": "expelled"} | APPROVED
CASE = Case(PROBATION_1Y, "2027-04-15", "reviewer", RESTORED)
OTHER_CASES = [
    Case(PROBATION_1Y, "2027-04-15", "reviewer", EXTENDED),
    Case(PROBATION_2Y, "2027-04-15", "reviewer", EXPELLED),
]
NONE = {"county_document": None}


def ending(given, body, world=PROBATION_1Y, on="2027-04-15", **fields):
    return given(world).on(on).by("reviewer").when("end_probation", **body | fields)


def test_after_the_term_rights_are_restored_and_two_years_follow(given):
    outcome = ending(given, RESTORED).then(RightsRestored(**RESTORED | NONE)).at_stage("decided")
    assert outcome.record.running("probation-1y") is None
    assert outcome.deadline("effect-after-probation").due_on == date(2029, 4, 15)


@pytest.mark.parametrize("body", [RESTORED, EXTENDED])
def test_before_its_last_day_a_term_is_not_ended(given, body):
    ending(given, body, on="2027-04-14").then_refused("probation-term-served")


def test_a_year_may_be_followed_by_one_more_and_no_other(given):
    outcome = ending(given, EXTENDED)
    outcome.then(ProbationExtended(**EXTENDED | NONE, extended_to=date(2028, 4, 15)))
    assert outcome.deadline("probation-1y").unshifted_on == date(2028, 4, 15)
    early = ending(given, RESTORED, EXTENDED_PROBATION, on="2028-04-14")
    early.then_refused("probation-term-served")
    ending(given, RESTORED, EXTENDED_PROBATION, on="2028-04-17").at_stage("decided")
    for world in (EXTENDED_PROBATION, PROBATION_2Y):
        longer = ending(given, EXTENDED, world, on="2028-04-17")
        longer.then_refused("probation-at-most-two-years", "stage")


def test_a_new_breach_leads_to_expulsion_at_any_time(given):
    outcome = ending(given, EXPELLED, on="2026-09-01")
    decided = {"party_sanction": "party_expulsion", "party_effect_from": date(2026, 9, 1)}
    expelled = ProbationerExpelled(**EXPELLED, **decided)
    outcome.then(expelled)
    assert standing(outcome.record).party_sanction == "party_expulsion"
    assert outcome.deadline("effect-party-expulsion").due_on == date(2031, 9, 1)


@pytest.mark.parametrize("body", [EXPELLED | NONE, RESTORED | APPROVED])
def test_expulsion_and_nothing_else_is_approved_by_the_county(given, body):
    ending(given, body).then_refused("expulsion-approved-by-county")


@pytest.mark.parametrize(
    "votes",
    [{"votes_for": 3, "votes_against": 5}, {"branch_votes_for": 10, "branch_votes_against": 4}],
)
def test_both_the_branch_and_the_committee_must_have_carried_it(given, votes):
    ending(given, RESTORED, **votes).then_refused("meeting-decides-by-majority")


def test_without_a_probation_there_is_none_to_end(given):
    ending(given, RESTORED, WARNED).then_refused("probation-running", "stage")
