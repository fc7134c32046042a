"""提出更正."""

from dataclasses import replace
from datetime import date

import pytest
from marshmallow import ValidationError

from domain.correction.propose_correction import CorrectionProposed
from tests.cases import Case
from tests.domain.correction.opened import OPENED
from tests.histories import (
    ASSESSING,
    COLLEAGUE,
    DISTRIBUTION_PROPOSED,
    HOUSE,
    REGISTERED,
    SHELVED,
    TALK_HELD,
    TALK_PROPOSED,
)

WRONG = {"reason": "日期看错"}
SUMMARY = WRONG | {"target": 1, "restated": {"summary": "另一问题"}}
CASE = Case(REGISTERED, "2026-03-03", "manager", SUMMARY)
SAME = SUMMARY | {"restated": {}}
OTHER_CASES = [replace(CASE, world=world, day="2027-05-06", body=SAME) for world in OPENED]


def proposing(given, world, target, restated, by="handler", on="2026-05-06", **fields):
    scene = given(world).on(on).by(by)
    return scene.when("propose_correction", target=target, restated=restated, **WRONG | fields)


def test_a_correction_says_what_the_whole_step_shall_be(given):
    outcome = proposing(given, ASSESSING, 4, {"occurred_on": "2026-03-10"})
    outcome.then(CorrectionProposed(4, {"occurred_on": "2026-03-10"}, "日期看错"))
    outcome.at_stage("assessing")
    assert outcome.deadline("disposition-opinion").started_on == date(2026, 3, 5)


def test_fields_that_are_not_named_stay_as_they_are(given):
    outcome = proposing(given, TALK_PROPOSED, 5, {"inquiry_mode": "letter"})
    restated = outcome.recorded[0].event.restated
    assert restated == {
        "occurred_on": "2026-03-20",
        "disposition": "talk_inquiry",
        "inquiry_mode": "letter",
        "closing_reason": None,
        "disposition_reason": "问题较为一般",
        "work_plan": "方案",
        "team": None,
        "studied_on": "2026-03-19",
        "late_reason": None,
    }


def test_a_correction_is_filled_in_like_the_step(given):
    with pytest.raises(ValidationError):
        proposing(given, TALK_PROPOSED, 5, {"inquiry_mode": "no such mode"})
    with pytest.raises(ValidationError):
        proposing(given, TALK_PROPOSED, 5, {"no_such_field": "1"})


def test_a_correction_obeys_the_rules_of_the_step(given):
    outcome = proposing(given, TALK_PROPOSED, 5, {"inquiry_mode": ""})
    outcome.then_refused("correction-keeps-history-legal")
    assert "2026年3月20日的“提出处置意见”将不再成立" in str(outcome.refused)


@pytest.mark.parametrize("target", [0, 9])
def test_a_step_that_is_not_there_cannot_be_corrected(given, target):
    proposing(given, ASSESSING, target, {}).then_refused("correction-keeps-history-legal")


def test_a_correction_itself_is_not_corrected(given):
    waiting = proposing(given, ASSESSING, 4, {"occurred_on": "2026-03-10"}).world
    rejected = waiting.did("secretary", "reject_correction", "2026-05-07", reason="证据不足")
    outcome = proposing(given, rejected, 5, {}, on="2026-05-08")
    outcome.then_refused("correction-keeps-history-legal")


def test_one_correction_waits_at_a_time(given):
    waiting = proposing(given, ASSESSING, 4, {"occurred_on": "2026-03-10"}).world
    outcome = proposing(given, waiting, 4, {"occurred_on": "2026-03-11"})
    outcome.then_refused("correction-by-proposal", "stage")


def test_whoever_proposes_a_correction_does_not_approve_it(given):
    proposed = proposing(given, ASSESSING, 4, {}, by="secretary").world
    outcome = given(proposed).on("2026-05-07").by("secretary").when("approve_correction")
    outcome.then_refused("separation-proposer-not-approver", "role")


def test_a_correction_dates_no_step_ahead(given):
    outcome = proposing(given, ASSESSING, 4, {"occurred_on": "2026-05-07"})
    outcome.then_refused("correction-keeps-history-legal")


def test_a_correction_dates_no_step_before_the_one_it_follows(given):
    outcome = proposing(given, ASSESSING, 4, {"occurred_on": "2026-03-03"})
    outcome.then_refused("correction-keeps-history-legal")


def test_a_correction_dates_no_step_before_the_rules(given):
    outcome = proposing(given, REGISTERED, 1, {"occurred_on": "2018-12-31"}, by="manager")
    outcome.then_refused("correction-keeps-history-legal")


def test_a_day_left_blank_stays_as_it_is(given):
    outcome = proposing(given, ASSESSING, 4, {"occurred_on": ""})
    approved = given(outcome.world).on("2026-05-07").by("secretary").when("approve_correction")
    assert approved.record.slots[4].occurred_on == date(2026, 3, 5)


def test_a_correction_cannot_turn_one_event_into_another(given):
    kept = SHELVED.did(
        "secretary",
        "reexamine_shelved",
        "2026-05-01",
        reexamination_outcome="kept",
        reason="条件不成熟",
    )
    outcome = proposing(given, kept, 7, {"reexamination_outcome": "reactivated"})
    outcome.then_refused("correction-keeps-history-legal")
    assert "更正改变了这一步的性质" in str(outcome.refused)


def test_what_has_been_built_upon_cannot_be_corrected(given):
    outcome = proposing(given, TALK_HELD, 5, {"disposition_reason": "另有理由"})
    outcome.then_refused("correction-keeps-history-legal")
    assert "2026年3月25日的“登记谈话”将不再成立" in str(outcome.refused)


def test_a_handler_who_left_since_does_not_stand_in_the_way(given):
    assigned = TALK_PROPOSED.about("handler").did(
        "security", "withdraw_role", "2026-04-01", role="handler"
    )
    gone = assigned.about(TALK_PROPOSED.subject)
    outcome = proposing(given, gone, 1, {"rank": "general_cadre"}, by="manager")
    assert outcome.recorded[0].event.restated["rank"] == "general_cadre"


def test_another_handler_is_looked_at_as_they_stand_now(given):
    gone = TALK_PROPOSED.about("colleague").did(
        "security", "withdraw_role", "2026-04-01", role="handler"
    )
    world = gone.about(TALK_PROPOSED.subject)
    outcome = proposing(given, world, 2, {"handler": COLLEAGUE}, by="manager")
    outcome.then_refused("correction-keeps-history-legal")


def test_nobody_corrects_what_they_may_not_read(given):
    outcome = proposing(given, REGISTERED, 1, {"source_note": "盲改"}, by="manager")
    outcome.then_refused("correction-of-what-one-sees")


def test_accounts_are_not_corrected(given):
    with pytest.raises(LookupError):
        HOUSE.about("handler").step("propose_correction")


def test_whoever_a_correction_newly_names_is_looked_at(given):
    stranger = HOUSE.account("secretary")
    outcome = proposing(given, DISTRIBUTION_PROPOSED, 2, {"handler": stranger})
    outcome.then_refused("correction-keeps-history-legal")
    assert "不是在用的承办人账号" in str(outcome.refused)
    proposing(given, DISTRIBUTION_PROPOSED, 2, {"handler": COLLEAGUE})
