"""收件登记."""

from datetime import date

import pytest

from domain.petition.receive_petition import PetitionReceived
from tests.cases import Case
from tests.histories import HOUSE
from tests.petition_histories import ABOUT_HEAD, ASSIGNED, HEAD_RECEIVED, RECEIPT

CASE = Case(HOUSE, "2026-03-02", "intake", RECEIPT)


def receiving(given, **receipt):
    scene = given(HOUSE).on("2026-03-02").by("intake")
    return scene.when("petition.receive_petition", **RECEIPT | receipt)


def test_a_letter_is_received_and_numbered_and_nothing_it_says_is_kept(given):
    received = PetitionReceived(
        receipt_number="信〔2026〕1号",
        received_on=date(2026, 3, 2),
        petition_channel="letter",
        sender_organ=None,
        outside_number=None,
        report_required=None,
        about_head=False,
    )
    outcome = receiving(given).then(received).at_stage("received")
    assert outcome.recorded[0].deadlines == ()


def test_what_is_about_the_head_goes_up_within_five_working_days(given):
    outcome = receiving(given, **ABOUT_HEAD)
    assert str(outcome.record.running("forward-up").due_on) == "2026-03-09"


def test_what_is_passed_down_is_sorted_in_five_working_days_and_reported_in_three_months(given):
    outcome = receiving(given, **ASSIGNED)
    due = {rule: str(each.due_on) for rule, each in outcome.record.deadlines.items()}
    assert due == {"passed-down-sorted": "2026-03-09", "assigned-report": "2026-06-02"}
    forwarded = receiving(given, **ASSIGNED | {"report_required": False})
    assert set(forwarded.record.deadlines) == {"passed-down-sorted"}


@pytest.mark.parametrize(
    "receipt",
    [{"petition_channel": "transferred_in"}, {"sender_organ": "某局"}],
    ids=["nobody named", "nobody to name"],
)
def test_who_sent_it_is_named_where_somebody_did(given, receipt):
    receiving(given, **receipt).then_refused("sender-named-where-passed-on")


@pytest.mark.parametrize(
    "receipt",
    [{"report_required": True}, ASSIGNED | {"report_required": None}],
    ids=["from nobody", "not said"],
)
def test_only_a_higher_level_asks_for_a_report(given, receipt):
    receiving(given, **receipt).then_refused("assigned-only-from-above")


def test_what_is_about_the_head_is_kept_from_the_head_alone(given):
    head = given(HEAD_RECEIVED).on("2026-03-03").by("secretary")
    head.when("seal_and_forward_up", upper_desk="某", hand_over_proof="某").then_refused(
        "head-bypassed-by-own-matter", "role"
    )


def test_a_corrected_receipt_keeps_its_number(given):
    world = receiving(given).world
    wrong = {"target": 1, "restated": {"petition_channel": "visit"}, "reason": "录入有误"}
    proposed = world.did("intake", "propose_correction", "2026-03-03", **wrong)
    corrected = given(proposed).on("2026-03-03").by("secretary").when("approve_correction")
    assert corrected.record.fact("receipt_number") == "信〔2026〕1号"
    assert corrected.record.fact("petition_channel") == "visit"
