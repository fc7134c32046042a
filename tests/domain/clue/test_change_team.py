"""调整核查组."""

from domain.clue.change_team import TeamReplaced
from tests.cases import Case
from tests.histories import COLLEAGUE, HANDLER, HOUSE, VERIFYING

OUTSIDER = HOUSE.account("outsider")
TO = {"team": [HANDLER, OUTSIDER], "reason": "原成员调离"}
CASE = Case(VERIFYING, "2026-04-01", "secretary", TO, recurs=True)


def changing(given, world=VERIFYING, **fields):
    return given(world).on("2026-04-01").by("secretary").when("change_team", **TO | fields)


def test_the_team_is_named_anew(given):
    outcome = changing(given).then(TeamReplaced((HANDLER, OUTSIDER), "原成员调离"))
    outcome.at_stage("verifying")
    assert outcome.record.fact("team") == (HANDLER, OUTSIDER)


def test_the_handler_stays_in_it(given):
    changing(given, team=[COLLEAGUE, OUTSIDER]).then_refused("verification-by-two")


def test_whoever_declared_an_interest_does_not_join_it(given):
    world = VERIFYING.about("outsider").did(
        "outsider",
        "declare_interest",
        "2026-03-30",
        interest_unit="某村",
        recusal_ground="relative",
    )
    changing(given, world.about(VERIFYING.subject)).then_refused("recused-not-assigned")


def test_who_approves_what_a_team_reports_does_not_join_it(given):
    own = [HANDLER, HOUSE.account("secretary")]
    changing(given, team=own).then_refused("separation-proposer-not-approver")
