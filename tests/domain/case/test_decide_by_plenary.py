"""镇纪委全体会议决定: which body is competent, before and since 2022-09-22."""

from datetime import date

import pytest

from domain.case.decide_by_plenary import PlenaryDecided
from tests.cases import Case
from tests.review_histories import ACCEPTED, BRANCH_RESOLVED, PLENARY, accepted, reported, resolved

DECISION = PLENARY | {"party_sanction": "party_warning"}
CASE = Case(BRANCH_RESOLVED, "2026-04-07", "secretary", DECISION)
OLD = resolved(reported(accepted(year=2022), 2022), year=2022)
COUNTY_APPROVES = resolved(reported(ACCEPTED), "county_approves")


def deciding(given, sanction="party_warning", world=BRANCH_RESOLVED, on="2026-04-07", **fields):
    scene = given(world).on("2026-04-07").by("secretary")
    body = DECISION | {"party_sanction": sanction} | fields
    return scene.when("decide_by_plenary", **body, occurred_on=on)


def test_the_plenary_decides_with_its_numbers(given):
    event = PlenaryDecided(
        minutes_number="某纪会〔2026〕2号",
        votes_entitled=7,
        votes_present=6,
        votes_for=4,
        votes_against=1,
        votes_abstained=1,
        party_sanction="party_warning",
        removed_posts=None,
        party_effect_from=date(2026, 6, 30),
    )
    deciding(given, party_effect_from="2026-06-30").then(event).at_stage("decided")


def test_too_few_decide_nothing(given):
    few = {"votes_for": 3, "votes_against": 2}
    deciding(given, **few).then_refused("meeting-decides-by-majority")


@pytest.mark.parametrize(
    ("sanction", "until_2022", "since_2022"),
    [
        ("party_warning", True, True),
        ("party_serious_warning", True, True),
        ("party_exemption", False, True),
        ("party_serious_warning_in_lieu", True, False),
        ("party_probation_1y", False, False),
        ("party_probation_2y", False, False),
        ("party_expulsion", False, False),
    ],
)
def test_what_the_plenary_may_decide_depends_on_the_day(given, sanction, until_2022, since_2022):
    for day, may in (("2022-09-21", until_2022), ("2022-09-22", since_2022)):
        outcome = deciding(given, sanction, OLD, day)
        if may:
            assert outcome.refused is None
        else:
            outcome.then_refused("sanction-by-competent-body")


def test_the_row_of_the_day_is_the_one_applied(given):
    for day, row in (("2022-09-21", "2017-10-24"), ("2022-09-22", "2022-09-22")):
        outcome = deciding(given, world=OLD, on=day)
        assert outcome.recorded[0].rules[0] == f"case.decide_by_plenary@{row}"


def test_what_the_county_approves_the_plenary_does_not_decide(given):
    outcome = deciding(given, world=COUNTY_APPROVES)
    outcome.then_refused("sanction-by-competent-body")
    assert str(outcome.refused) == "本件的“党内警告”须由县纪委决定，请按程序报送。"


def test_only_a_removal_names_posts(given):
    deciding(given, removed_posts="某村党支部委员").then_refused("removal-names-posts")
