"""审查与审理分开: who only was proposed has not inquired; who inquired does not approve it."""

import pytest

from tests.case_histories import (
    ANNOUNCED,
    FILE_COMPLETE,
    FILING_PROPOSED,
    FILING_REPORT,
    REPORT_SIGNED,
    transferred,
)
from tests.histories import HOUSE, TEAM
from tests.review_histories import REVIEWER

OUTSIDER, SECRETARY = HOUSE.account("outsider"), HOUSE.account("secretary")
WITH_OUTSIDER = FILING_REPORT | {"team": [*TEAM, OUTSIDER]}
WITH_SECRETARY = FILING_REPORT | {"team": [*TEAM, SECRETARY]}


def filed(world, **report):
    return (
        world.did("handler", "submit_filing_report", "2026-03-13", **report)
        .did("secretary", "endorse_filing", "2026-03-13")
        .did("party_secretary", "approve_filing", "2026-03-13")
        .did("handler", "announce_filing", "2026-03-17", **ANNOUNCED)
    )


def reviewing_with_outsider(given, world):
    granted = world.about("outsider").did("security", "grant_role", "2026-04-24", role="reviewer")
    scene = given(granted.about(world.subject)).on("2026-04-27").by("reviewer")
    return scene.when("accept_review", review_team=[REVIEWER, OUTSIDER])


def test_whoever_was_proposed_for_a_team_in_vain_may_review(given):
    sent_back = FILING_PROPOSED.did(
        "handler", "submit_filing_report", "2026-03-11", **WITH_OUTSIDER
    ).did("secretary", "reject_filing", "2026-03-12", reason="人员过多")
    world = transferred(filed(sent_back, **FILING_REPORT))
    reviewing_with_outsider(given, world).at_stage("in_review")


def test_whoever_was_approved_may_not_though_they_left_the_team(given):
    both = filed(FILING_PROPOSED, **WITH_OUTSIDER)
    left = {"handler": TEAM[0], "team": TEAM, "reason": "另有任务"}
    world = transferred(both.did("secretary", "reassign_team", "2026-03-18", **left))
    reviewing_with_outsider(given, world).then_refused("separation-reviewer-not-inquirer")


def test_whoever_sits_in_the_team_does_not_examine_its_filing(given):
    world = FILING_PROPOSED.did("handler", "submit_filing_report", "2026-03-11", **WITH_SECRETARY)
    scene = given(world).on("2026-03-12").by("secretary")
    scene.when("endorse_filing").then_refused("separation-proposer-not-approver", "role")


@pytest.mark.parametrize(
    ("step", "body"),
    [("approve_transfer", FILE_COMPLETE), ("reject_inquiry_report", {"reason": "事实不清"})],
)
def test_whoever_sits_in_the_team_does_not_judge_its_report(given, step, body):
    joined = {"handler": TEAM[0], "team": [*TEAM, SECRETARY], "reason": "增加人手"}
    world = REPORT_SIGNED.did("secretary", "reassign_team", "2026-04-23", **joined)
    scene = given(world).on("2026-04-24").by("secretary")
    scene.when(step, **body).then_refused("separation-proposer-not-approver", "role")
