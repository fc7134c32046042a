"""登记支部大会决议."""

from datetime import date

import pytest

from domain.case.record_branch_resolution import BranchResolved, BranchUnresolved
from domain.rulebook import adopt
from tests.cases import Case
from tests.review_histories import (
    BRANCH,
    BRANCH_PENDING,
    REPORTED,
    SUPERVISORY_REPORTED,
    accepted,
    checked,
    reported,
)

UNRESOLVED = BRANCH | {"votes_for": 10, "votes_against": 4}
CASE = Case(BRANCH_PENDING, "2026-04-02", "reviewer", BRANCH)
OTHER_CASES = [Case(BRANCH_PENDING, "2026-04-02", "manager", UNRESOLVED, recurs=True)]


LOCAL = """
[[local]]
id = "{id}"
in_use = {in_use}
in_force = 2025-01-01
source = "某县纪委通知"
"""


@pytest.fixture
def county_without_check():
    adopt(LOCAL.format(id="county-check", in_use="false"))
    yield
    adopt("")


@pytest.fixture
def county_with_limit():
    adopt(LOCAL.format(id="branch-resolution", in_use="true"))
    yield
    adopt("")


def voting(given, world=BRANCH_PENDING, on="2026-04-02", **fields):
    scene = given(world).on(on).by("reviewer")
    return scene.when("record_branch_resolution", **BRANCH | fields)


def votes(entitled, present, in_favour):
    numbers = {"votes_entitled": entitled, "votes_present": present, "votes_for": in_favour}
    return numbers | {"votes_against": present - in_favour, "votes_abstained": 0}


def test_the_branch_resolves_with_its_numbers(given):
    event = BranchResolved(
        minutes_number="某村支〔2026〕2号",
        votes_entitled=20,
        votes_present=15,
        votes_for=13,
        votes_against=1,
        votes_abstained=1,
        person_attended=True,
        person_opinion="agrees",
        proposed_party_sanction="party_warning",
    )
    voting(given).then(event).at_stage("branch_resolved")


@pytest.mark.parametrize(
    ("entitled", "present", "in_favour", "resolved"),
    [
        (20, 11, 11, True),
        (20, 11, 10, False),  # most of those present, not more than half of all
        (20, 10, 10, False),  # only half came
        (21, 11, 11, True),
        (21, 20, 10, False),
        (1, 1, 1, True),
    ],
)
def test_more_than_half_of_all_with_a_vote_are_in_favour(
    given, entitled, present, in_favour, resolved
):
    outcome = voting(given, **votes(entitled, present, in_favour))
    outcome.at_stage("branch_resolved" if resolved else "branch_pending")
    kind = BranchResolved if resolved else BranchUnresolved
    assert [type(recorded.event) for recorded in outcome.recorded] == [kind]


@pytest.mark.parametrize(
    "numbers", [{"votes_for": 14}, {"votes_entitled": 14}], ids=["too many", "more than entitled"]
)
def test_the_votes_add_up(given, numbers):
    voting(given, **numbers).then_refused("votes-add-up")


def test_the_branch_proposes_what_the_person_can_receive(given):
    probationary = accepted(political_status="probationary_member")
    world = checked(reported(probationary, proposed_party_sanction=None))
    voting(given, world).then_refused("party-sanction-for-members")


@pytest.mark.parametrize("status", ["probationary_member", "party_organisation"])
def test_whom_no_sanction_reaches_the_branch_proposes_to_handle_otherwise(given, status):
    world = checked(reported(accepted(political_status=status), proposed_party_sanction=None))
    nothing = {"proposed_party_sanction": ""}
    voting(given, world, **nothing).then_refused("branch-proposes-something")
    outcome = voting(given, world, **nothing, proposed_handling="延长预备期一年")
    assert outcome.at_stage("branch_resolved").record.fact("proposed_handling") == "延长预备期一年"


def test_the_county_looks_first(given):
    voting(given, REPORTED).then_refused("county-check", "stage")


@pytest.mark.usefixtures("county_without_check")
def test_a_county_may_do_without(given):
    voting(given, REPORTED).at_stage("branch_resolved")
    unresolved = voting(given, REPORTED, **votes(20, 10, 10))
    unresolved.at_stage("branch_pending")


@pytest.mark.usefixtures("county_without_check")
def test_a_case_of_the_supervisory_track_alone_has_no_branch(given):
    outcome = voting(given, SUPERVISORY_REPORTED)
    outcome.then_refused("branch-only-on-party-track", "stage")


@pytest.mark.usefixtures("county_with_limit")
def test_a_county_may_keep_the_month_for_the_branch(given):
    world = checked(REPORTED)
    assert world.record.running("branch-resolution").due_on == date(2026, 4, 30)
    unresolved = voting(given, world, **votes(20, 10, 10))
    assert unresolved.deadline("branch-resolution").met_on is None
    assert voting(given, world).deadline("branch-resolution").met_on == date(2026, 4, 2)


def test_elsewhere_the_branch_has_no_limit():
    assert BRANCH_PENDING.record.running("branch-resolution") is None
