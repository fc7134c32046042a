"""登记申诉."""

from datetime import date

import pytest

from domain.appeal.receive_appeal import AppealReceived
from domain.petition.as_appeal import PetitionTakenAsAppeal
from tests.cases import Case
from tests.histories import World
from tests.petition_histories import PETITION, RECEIPT
from tests.review_histories import BRANCH_RESOLVED, WARNED
from tests.sanction_histories import (
    APPEAL,
    APPEAL_REPORT,
    APPEAL_TEAM,
    BY_COMMITTEE,
    HANDLED_CLUE,
    RECEIVED,
    REVIEW_APPEAL,
    SUSPENDED,
    WITH_ADMIN,
)

COMPLAINT = APPEAL | {"case_id": WARNED.subject}
ITS_CLUE = WARNED.record.fact("clue_id")


def letter(kind: str) -> World:
    """A letter of a class, received and registered after the decision."""
    received = WARNED.did("intake", "petition.receive_petition", "2026-05-06", **RECEIPT)
    body = PETITION | {"petition_class": kind, "accused": []}
    return received.did("intake", "register_petition", "2026-05-07", **body)


LETTER = letter("appeal")
BY_LETTER = COMPLAINT | {"petition_id": LETTER.subject}
CASE = Case(WARNED, "2026-05-11", "intake", COMPLAINT)
OTHER_CASES = [
    Case(WITH_ADMIN, "2026-05-11", "intake", COMPLAINT | REVIEW_APPEAL),
    Case(LETTER, "2026-05-11", "intake", BY_LETTER),
]


def receiving(given, world=WARNED, **fields):
    scene = given(world).on("2026-05-11").by("intake")
    return scene.when("appeal.receive_appeal", **APPEAL | {"case_id": world.subject} | fields)


def test_an_appeal_draws_a_number_and_takes_over_whom_it_is_about(given):
    case = WARNED.record
    copied = ("clue_id", "person_id", "unit_and_post", "rank", "person_category")
    event = AppealReceived(
        appeal_number="申〔2026〕2号",
        case_id=case.id,
        petition_id=None,
        **{name: case.fact(name) for name in copied},
        political_status="party_member",
        appeal_track="party_appeal",
        decision_received_on=None,
        appeal_request="请求撤销党内警告处分",
    )
    receiving(given).then(event).at_stage("received")


@pytest.mark.parametrize("case_id", [BRANCH_RESOLVED.subject, "0" * 32])
def test_where_nothing_is_decided_there_is_nothing_to_appeal(given, case_id):
    outcome = receiving(given, BRANCH_RESOLVED, case_id=case_id)
    outcome.then_refused("appeal-against-decided-case", "stage")


def test_organisational_handling_can_be_appealed_too(given):
    receiving(given, SUSPENDED, appeal_track="handling_appeal").at_stage("received")


@pytest.mark.parametrize("track", ["admin_review", "admin_second_review", "accountability_appeal"])
def test_where_a_period_runs_the_day_of_receipt_is_asked(given, track):
    receiving(given, appeal_track=track).then_refused("appeal-says-when-decision-came")
    dated = receiving(given, appeal_track=track, decision_received_on="2026-04-10")
    assert dated.record.fact("decision_received_on") == date(2026, 4, 10)


def test_nobody_appeals_before_knowing_the_decision(given):
    receiving(given, decision_received_on="2026-05-12").then_refused("dates-in-order")


def test_a_correction_keeps_the_number_and_the_person():
    corrected = RECEIVED.did(
        "intake",
        "propose_correction",
        "2026-05-12",
        target=1,
        restated=COMPLAINT | {"appeal_request": "请求减轻处分"},
        reason="请求记错",
    ).did("secretary", "approve_correction", "2026-05-12")
    now = vars(corrected.record.slots[1].event)
    assert now == vars(RECEIVED.record.slots[1].event) | {"appeal_request": "请求减轻处分"}


def test_what_was_decided_on_a_clue_can_be_appealed_there(given):
    clue = HANDLED_CLUE
    outcome = receiving(
        given, clue, case_id=None, clue_id=clue.subject, appeal_track="handling_appeal"
    )
    outcome.at_stage("received")
    facts = {name: outcome.record.fact(name) for name in ("case_id", "clue_id", "person_id")}
    person = clue.record.fact("person_id")
    assert facts == {"case_id": None, "clue_id": clue.subject, "person_id": person}
    accepted = outcome.world.did("secretary", "accept_appeal", "2026-05-12", upper_level=False)
    team = {"appeal_team": APPEAL_TEAM}
    reviewing = accepted.did("secretary", "assign_appeal_team", "2026-05-13", **team)
    reported = reviewing.did("deputy", "submit_appeal_report", "2026-05-20", **APPEAL_REPORT)
    body = BY_COMMITTEE | {"appeal_outcome": "revoked"}
    done = reported.did("secretary", "decide_appeal", "2026-05-25", **body)
    assert done.record.stage == "decided"
    assert done.records[clue.subject].version == clue.record.version


@pytest.mark.parametrize(
    "matter",
    [
        {"case_id": None},
        {"case_id": None, "clue_id": ITS_CLUE},
        {"case_id": None, "clue_id": WARNED.subject},
        {"case_id": ITS_CLUE},
        {"clue_id": WARNED.subject},
    ],
)
def test_one_matter_in_which_something_was_decided_is_named(given, matter):
    outcome = receiving(given, **matter)
    outcome.then_refused("appeal-against-decided-case", "stage")


def test_a_case_may_be_named_with_its_clue(given):
    receiving(given, clue_id=ITS_CLUE).at_stage("received")


def test_a_letter_and_the_appeal_it_makes_know_of_each_other(given):
    outcome = receiving(given, LETTER, **BY_LETTER)
    assert outcome.recorded[-1].record == outcome.record.fact("petition_id") == LETTER.subject
    assert outcome.recorded[-1].event == PetitionTakenAsAppeal(outcome.record.id)


def test_a_letter_that_asks_for_something_else_makes_none(given):
    suggestion = letter("suggestion")
    body = COMPLAINT | {"petition_id": suggestion.subject}
    receiving(given, suggestion, **body).then_refused("appeal-by-letter-of-appeal", "stage")
