"""登记回避."""

from domain.appeal.declare_recusal import RecusalDeclared
from tests.cases import Case
from tests.sanction_histories import ACCEPTED, APPEAL_TEAM

OUTSIDER = ACCEPTED.account("outsider")
RECUSAL = {"recused": OUTSIDER, "recusal_ground": "relative"}
CASE = Case(ACCEPTED, "2026-05-12", "secretary", RECUSAL, recurs=True)


def test_whoever_must_keep_out_of_the_appeal_does_not_look_into_it(given):
    scene = given(ACCEPTED).on("2026-05-12").by("secretary")
    outcome = scene.when("declare_recusal", **RECUSAL)
    outcome.then(RecusalDeclared(OUTSIDER, "relative", None)).at_stage("accepted")
    team = given(outcome.world).on("2026-05-13").by("secretary")
    team.when("assign_appeal_team", appeal_team=[OUTSIDER, APPEAL_TEAM[1]]).then_refused(
        "recused-not-assigned"
    )
