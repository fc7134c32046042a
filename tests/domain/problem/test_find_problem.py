"""登记问题."""

from datetime import date

import pytest

from domain.problem.find_problem import ProblemFound
from tests.cases import Case
from tests.histories import HOUSE, ZJW
from tests.supervision_histories import (
    HELD,
    INSPECTION_ID,
    PROBLEM,
    PUBLISHED,
    ROSTER_ID,
    in_campaign,
    inspected,
)

AT_INSPECTION = PROBLEM | {"inspection_id": INSPECTION_ID}
CASE = Case(HELD, "2026-03-03", "manager", AT_INSPECTION)
OTHER_CASES = (
    Case(HOUSE, "2026-03-03", "handler", PROBLEM),
    Case(PUBLISHED, "2026-03-03", "manager", PROBLEM | {"roster_id": ROSTER_ID}),
)


def finding(given, world=HOUSE, **said):
    scene = given(world).on("2026-03-03").by("manager")
    return scene.when("problem.find_problem", **PROBLEM | said)


def test_a_problem_names_who_puts_it_right_and_by_when(given):
    found = ProblemFound(
        problem_number="问题〔2026〕1号",
        inspection_id=INSPECTION_ID,
        roster_id=None,
        official_reception_id=None,
        major_decision_id=None,
        campaign_id=None,
        problem_text="巡查记录缺失",
        responsible_unit=ZJW,
        responsible_person="王某",
        due_on=date(2026, 3, 31),
        work_fields=("benefits",),
        eight_rules_problem=("hedonism_dining",),
    )
    tags = {"work_fields": ["benefits"], "eight_rules_problem": ["hedonism_dining"]}
    outcome = finding(given, HELD, inspection_id=INSPECTION_ID, **tags)
    outcome.then(found).at_stage("open")


def test_it_is_to_be_put_right_by_the_day_set_be_it_a_holiday(given):
    outcome = finding(given, due_on="2026-04-05")
    assert outcome.deadline("problem-rectification").due_on == date(2026, 4, 5)


@pytest.mark.parametrize("said", [False, True], ids=["not said", "said, too"])
def test_what_an_inspection_of_a_campaign_finds_belongs_to_the_campaign(given, said):
    campaign = in_campaign()
    world = inspected(campaign, campaign_id=campaign.subject)
    named = {"campaign_id": campaign.subject} if said else {}
    outcome = finding(given, world, inspection_id=world.subject, **named)
    assert outcome.record.fact("campaign_id") == campaign.subject


def test_what_an_inspection_of_one_campaign_finds_is_not_of_another(given):
    campaign = in_campaign()
    other = in_campaign(campaign)
    world = inspected(other, campaign_id=campaign.subject)
    outcome = finding(given, world, inspection_id=world.subject, campaign_id=other.subject)
    outcome.then_refused("problem-campaign-of-inspection")


def test_what_no_inspection_found_may_belong_to_a_campaign(given):
    campaign = in_campaign()
    outcome = finding(given, campaign, campaign_id=campaign.subject)
    assert outcome.record.fact("campaign_id") == campaign.subject


def test_one_thing_alone_has_found_a_problem(given):
    two = {"inspection_id": INSPECTION_ID, "roster_id": ROSTER_ID}
    finding(given, HELD, **two).then_refused("problem-found-by-one")


def test_it_cannot_be_due_before_it_was_found(given):
    finding(given, due_on="2026-03-02").then_refused("named-day-not-past")
    assert finding(given, due_on="2026-03-03").record.stage == "open"


def test_an_inspection_finds_nothing_before_it_is_held(given):
    world = inspected(on="2026-03-04")
    outcome = finding(given, world, inspection_id=world.subject)
    outcome.then_refused("dates-in-order")


def test_a_problem_may_come_from_elsewhere(given):
    assert finding(given, problem_origin="upper_feedback").record.fact("problem_origin") == (
        "upper_feedback"
    )
