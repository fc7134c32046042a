"""登记回避."""

from domain.petition.declare_recusal import RecusalDeclared
from tests.cases import Case
from tests.histories import HOUSE
from tests.petition_histories import REGISTERED

INTAKE = HOUSE.account("intake")
RECUSED = {"recused": INTAKE, "recusal_ground": "relative"}
CASE = Case(REGISTERED, "2026-03-04", "secretary", RECUSED, recurs=True)


def test_who_is_close_to_it_does_nothing_more_about_it(given):
    outcome = given(REGISTERED).on("2026-03-04").by("secretary").when("declare_recusal", **RECUSED)
    outcome.then(RecusalDeclared(INTAKE, "relative", None)).at_stage("registered")
    scene = given(outcome.world).on("2026-03-05").by("intake")
    scene.when("accept_petition").then_refused("recused-not-assigned", "role")
