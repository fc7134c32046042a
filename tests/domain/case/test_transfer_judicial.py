"""移送司法机关."""

from datetime import date

from domain.case.transfer_judicial import TransferredToJustice
from tests.case_histories import SUPERVISORY_INVESTIGATING
from tests.cases import Case
from tests.review_histories import (
    BRANCH_RESOLVED,
    COMMITTEE_ASKED,
    OPINIONS,
    PLENARY,
    REMOVAL_AGREED,
    WARNED,
)
from tests.sanction_histories import TRANSFER

CASE = Case(WARNED, "2026-05-08", "secretary", TRANSFER)
OTHER_CASES = [Case(REMOVAL_AGREED, "2026-05-08", "secretary", TRANSFER)]


def transferring(given, world):
    return given(world).on("2026-04-08").by("secretary").when("transfer_judicial", **TRANSFER)


def test_as_a_rule_the_party_has_decided_first(given):
    outcome = transferring(given, WARNED)
    outcome.then(
        TransferredToJustice(**TRANSFER, before_decision=False, still_to_submit=False)
    ).at_stage("decided")
    assert "justice-before-decision" not in outcome.record.deadlines


def test_otherwise_the_party_committee_is_asked_within_fifteen_days(given):
    outcome = transferring(given, REMOVAL_AGREED)
    outcome.then(TransferredToJustice(**TRANSFER, before_decision=True, still_to_submit=True))
    assert outcome.record.running("justice-before-decision").due_on == date(2026, 4, 23)
    asked = outcome.world.did("secretary", "ask_party_committee", "2026-04-10", **OPINIONS)
    assert asked.record.running("justice-before-decision") is None


def test_once_it_was_asked_nothing_is_left_to_submit(given):
    scene = given(COMMITTEE_ASKED).on("2026-04-11").by("secretary")
    outcome = scene.when("transfer_judicial", **TRANSFER)
    outcome.then(TransferredToJustice(**TRANSFER, before_decision=True, still_to_submit=False))
    assert "justice-before-decision" not in outcome.record.deadlines


def test_a_decision_of_our_own_ends_the_fifteen_days_too(given):
    world = transferring(given, BRANCH_RESOLVED).world
    assert world.record.running("justice-before-decision")
    body = PLENARY | {"party_sanction": "party_warning"}
    decided = world.did("secretary", "decide_by_plenary", "2026-04-09", **body)
    assert decided.record.running("justice-before-decision") is None


def test_it_is_handed_over_once(given):
    again = transferring(given, transferring(given, WARNED).world)
    again.then_refused("transferred-to-justice-once", "stage")


def test_once_the_plenary_itself_has_decided_the_committee_is_not_asked(given):
    decided = transferring(given, BRANCH_RESOLVED).world.did(
        "secretary", "decide_by_plenary", "2026-04-08", **PLENARY, party_sanction="party_warning"
    )
    assert decided.record.running("justice-before-decision") is None


def test_what_the_county_alone_filed_waits_for_no_party_committee(given):
    outcome = transferring(given, SUPERVISORY_INVESTIGATING)
    outcome.then(TransferredToJustice(**TRANSFER, before_decision=True, still_to_submit=False))
    assert "justice-before-decision" not in outcome.record.deadlines
