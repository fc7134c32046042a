"""退回处置意见."""

from datetime import date

from domain.clue.reject_disposition import DispositionRejected
from tests.cases import Case
from tests.histories import LEADER_VERIFICATION_PROPOSED, SHELVING, TALK_PROPOSED

CASE = Case(TALK_PROPOSED, "2026-03-23", "secretary", {"reason": "再研究"})


def test_a_rejected_proposal_goes_back_and_the_same_month_runs_on(given):
    scene = given(TALK_PROPOSED).on("2026-04-09").by("secretary")
    outcome = scene.when("reject_disposition", reason="再研究")
    outcome.then(DispositionRejected("再研究")).at_stage("assessing")
    running = outcome.record.running("disposition-opinion")
    assert (running.started_on, running.due_on) == (date(2026, 3, 5), date(2026, 4, 7))
    again = given(outcome.world).on("2026-04-10").by("handler")
    again.when("propose_disposition", **SHELVING).then_refused("disposition-opinion")


def test_what_the_party_secretary_is_asked_they_may_reject(given):
    scene = given(LEADER_VERIFICATION_PROPOSED).on("2026-03-23").by("party_secretary")
    scene.when("reject_disposition", reason="再研究").at_stage("assessing")
