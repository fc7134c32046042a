"""登记申诉."""

from datetime import date

import pytest

from domain.appeal.receive_appeal import AppealReceived
from tests.cases import Case
from tests.review_histories import BRANCH_RESOLVED, WARNED
from tests.sanction_histories import APPEAL, RECEIVED, REVIEW_APPEAL, SUSPENDED, WITH_ADMIN

COMPLAINT = APPEAL | {"case_id": WARNED.subject}
CASE = Case(WARNED, "2026-05-11", "intake", COMPLAINT)
OTHER_CASES = [Case(WITH_ADMIN, "2026-05-11", "intake", COMPLAINT | REVIEW_APPEAL)]


def receiving(given, world=WARNED, **fields):
    scene = given(world).on("2026-05-11").by("intake")
    return scene.when("appeal.receive_appeal", **APPEAL | {"case_id": world.subject} | fields)


def test_an_appeal_draws_a_number_and_takes_over_whom_it_is_about(given):
    case = WARNED.record
    copied = ("clue_id", "person_id", "unit_and_post", "rank", "person_category")
    event = AppealReceived(
        appeal_number="申〔2026〕2号",
        case_id=case.id,
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
