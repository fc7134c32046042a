"""组成复查组."""

import pytest

from domain.appeal.assign_appeal_team import AppealTeamAssigned
from tests.cases import Case
from tests.histories import HANDLER
from tests.review_histories import REVIEWER, WARNED
from tests.sanction_histories import ACCEPTED, APPEAL_TEAM

CASE = Case(ACCEPTED, "2026-05-13", "secretary", {"appeal_team": APPEAL_TEAM})
MANAGER, DEPUTY = APPEAL_TEAM
SECURITY = ACCEPTED.account("security")


def assigning(given, team=APPEAL_TEAM, world=ACCEPTED):
    return (
        given(world).on("2026-05-13").by("secretary").when("assign_appeal_team", appeal_team=team)
    )


def test_two_who_had_nothing_to_do_with_it_look_again(given):
    assigning(given).then(AppealTeamAssigned(tuple(APPEAL_TEAM))).at_stage("reviewing")


@pytest.mark.parametrize(
    ("team", "rule"),
    [
        ([MANAGER], "appeal-by-two"),
        ([MANAGER, HANDLER], "separation-appeal-from-case"),
        ([MANAGER, REVIEWER], "separation-appeal-from-case"),
        ([MANAGER, SECURITY], "assigned-in-service"),
        ([MANAGER, "0" * 32], "assigned-in-service"),
    ],
)
def test_who_may_not_look_again(given, team, rule):
    assigning(given, team).then_refused(rule)


def test_whoever_is_recused_from_the_case_stays_out_of_the_appeal(given):
    recused = {"recused": MANAGER, "recusal_ground": "relative"}
    case = ACCEPTED.about(WARNED.record.fact("clue_id"))
    world = case.did("secretary", "declare_recusal", "2026-05-12", **recused)
    assigning(given, world=world.about(ACCEPTED.subject)).then_refused("recused-not-assigned")


def test_a_correction_keeps_who_was_right_then(given):
    team = assigning(given).world
    gone = team.about("deputy").did("security", "disable_account", "2026-05-14", reason="调离")
    corrected = (
        gone.about(team.subject)
        .did(
            "intake",
            "propose_correction",
            "2026-05-15",
            target=team.record.version,
            restated={"appeal_team": [DEPUTY, MANAGER]},
            reason="顺序有误",
        )
        .did("secretary", "approve_correction", "2026-05-15")
    )
    assert corrected.record.fact("appeal_team") == (DEPUTY, MANAGER)
