"""登记回避."""

from domain.case.declare_recusal import RecusalDeclared
from tests.case_histories import ANNOUNCED, FACTS, FILED, INVESTIGATING
from tests.cases import Case
from tests.histories import COLLEAGUE, HANDLER, TEAM

GROUND = {"recused": COLLEAGUE, "recusal_ground": "witness", "recusal_note": None}
CASE = Case(FILED, "2026-03-16", "handler", GROUND, recurs=True)


def test_a_recusal_is_told_by_the_record_and_changes_no_stage(given):
    outcome = given(FILED).on("2026-03-16").by("handler").when("declare_recusal", **GROUND)
    outcome.then(RecusalDeclared(COLLEAGUE, "witness", None)).at_stage("filed")


def test_whoever_is_recused_acts_no_more(given):
    recused = FILED.did("handler", "declare_recusal", "2026-03-16", **GROUND)
    outcome = given(recused).on("2026-03-17").by("handler").when("announce_filing", **ANNOUNCED)
    outcome.then_refused("recused-not-assigned")
    later = INVESTIGATING.did("handler", "declare_recusal", "2026-03-18", **GROUND)
    outcome = given(later).on("2026-04-20").by("handler").when("confront_facts", **FACTS)
    outcome.then_refused("recused-not-assigned")
    scene = given(later).on("2026-04-20").by("secretary")
    outcome = scene.when("reassign_team", handler=HANDLER, team=TEAM, reason="照旧")
    outcome.then_refused("recused-not-assigned")
