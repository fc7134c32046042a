"""转送."""

import pytest

from domain.petition.pass_on import PetitionPassedOn
from tests.cases import Case
from tests.histories import HOUSE
from tests.petition_histories import (
    ASSIGNED,
    PETITION,
    RECEIPT,
    REGISTERED,
    accepted,
    clue_returned,
    handed_over,
    registered,
)

BODY = {"receiving_body": "某局", "to_supervisory_body": False}
COMPETENT = {"receiving_body": "某监委", "to_supervisory_body": True}
CASE = Case(REGISTERED, "2026-03-05", "secretary", BODY)


def passing_on(given, world=REGISTERED, on="2026-03-05", **body):
    return given(world).on(on).by("secretary").when("pass_on", **BODY | body)


def test_what_another_body_handles_is_passed_on(given):
    outcome = passing_on(given, on="2026-04-30", pass_on_number="转〔2026〕1号")
    outcome.then(PetitionPassedOn("某局", False, "转〔2026〕1号", None, None))
    outcome.at_stage("passed_on")


def test_another_supervisory_body_gets_it_within_five_working_days(given):
    for day in ("2026-03-06", "2026-03-09"):
        assert passing_on(given, on=day, **COMPETENT).refused is None
    late = {"on": "2026-03-10", **COMPETENT}
    passing_on(given, **late).then_refused("pass-on-to-competent-body")
    assert passing_on(given, **late, late_reason="来件积压").refused is None


def test_before_the_rule_there_was_no_such_period(given):
    early = HOUSE.did("intake", "petition.receive_petition", "2021-09-17", **RECEIPT)
    world = early.did("intake", "register_petition", "2021-09-18", **PETITION)
    assert passing_on(given, world, "2021-11-30", **COMPETENT).refused is None


@pytest.mark.parametrize(("day", "late"), [("2026-03-09", False), ("2026-03-10", True)])
def test_passing_on_ends_the_sorting_of_what_was_passed_down(given, day, late):
    outcome = passing_on(given, registered(PETITION, ASSIGNED), day)
    assert outcome.deadline("passed-down-sorted").late is late


def test_an_acceptance_taken_back_is_no_longer_to_be_told(given):
    back = clue_returned(handed_over(accepted(PETITION))).did(
        "secretary", "return_to_intake", "2026-03-16", reason="内容空泛"
    )
    outcome = passing_on(given, back, "2026-03-17")
    assert outcome.record.running("acceptance-notice") is None
