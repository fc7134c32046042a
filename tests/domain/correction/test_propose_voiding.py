"""提出作废."""

from dataclasses import replace

from domain.correction.propose_voiding import VoidingProposed
from tests.cases import Case
from tests.domain.clue.test_log_interference import CASE as LOGGING
from tests.domain.correction.opened import OPENED
from tests.histories import ASSESSING, REGISTERED, TALK_HELD, TALK_PLANNED

LOG = replace(LOGGING, id="clue.log_interference")
CASE = Case(REGISTERED, "2026-03-03", "manager", {"target": 1, "reason": "重复登记"})
OTHER_CASES = [replace(CASE, world=world, day="2027-05-06") for world in OPENED]


def proposing(given, world, target, by="handler"):
    scene = given(world).on("2026-05-06").by(by)
    return scene.when("propose_voiding", target=target, reason="登错线索")


def test_a_voiding_waits_for_another_person(given):
    proposing(given, ASSESSING, 4).then(VoidingProposed(4, "登错线索")).at_stage("assessing")


def test_what_has_been_built_upon_cannot_be_voided(given):
    outcome = proposing(given, TALK_HELD, 6)
    outcome.then_refused("correction-keeps-history-legal")
    assert "2026年3月25日的“登记谈话”将不再成立" in str(outcome.refused)


def test_a_record_that_goes_on_cannot_lose_its_opening(given):
    outcome = proposing(given, ASSESSING, 1)
    outcome.then_refused("correction-keeps-history-legal")
    assert "2026年3月3日的“提出分办意见”将不再成立" in str(outcome.refused)


def test_a_step_that_is_not_there_cannot_be_voided(given):
    proposing(given, ASSESSING, 9).then_refused("correction-keeps-history-legal")


def test_one_voiding_waits_at_a_time(given):
    waiting = proposing(given, TALK_PLANNED, 6).world
    proposing(given, waiting, 6).then_refused("correction-by-proposal", "stage")


def test_whoever_proposes_a_voiding_does_not_approve_it(given):
    proposed = proposing(given, ASSESSING, 4, by="secretary").world
    outcome = given(proposed).on("2026-05-07").by("secretary").when("approve_voiding")
    outcome.then_refused("separation-proposer-not-approver", "role")


def test_what_was_asked_about_a_matter_stays_written_down(given):
    logged = LOG.done
    outcome = proposing(given, logged, logged.record.version)
    outcome.then_refused("kept-for-ever")
