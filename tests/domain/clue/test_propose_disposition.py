"""提出处置意见."""

from dataclasses import replace
from datetime import date

import pytest
from marshmallow import ValidationError

from domain.clue.propose_disposition import DispositionProposed
from tests.cases import Case
from tests.histories import (
    ASSESSING,
    BOTH,
    CLOSURE,
    COLLEAGUE,
    HANDLER,
    HOUSE,
    LETTER,
    SHELVING,
    STUDIED,
    TALK,
    TEAM,
    VERIFICATION,
)

CASE = Case(ASSESSING, "2026-03-20", "handler", TALK)
OTHERS = (LETTER, BOTH, VERIFICATION, SHELVING, CLOSURE)
OTHER_CASES = [replace(CASE, body=body) for body in OTHERS]
UNIT = next(record.id for record in HOUSE.records.values() if record.kind == "unit")


def proposing(given, on="2026-03-20", world=ASSESSING, **fields):
    return given(world).on(on).by("handler").when("propose_disposition", **fields)


def proposed(disposition, **facts):
    unsaid = dict.fromkeys(("inquiry_mode", "closing_reason", "work_plan", "team", "late_reason"))
    said = {
        "disposition": disposition,
        "disposition_reason": "问题较为一般",
        "studied_on": date(2026, 3, 19),
        "round": 1,
    }
    return DispositionProposed(**unsaid | said | facts)


@pytest.mark.parametrize(
    ("fields", "event"),
    [
        (TALK, proposed("talk_inquiry", inquiry_mode="talk", work_plan="方案")),
        (BOTH, proposed("talk_inquiry", inquiry_mode="talk_and_letter", work_plan="方案")),
        (
            VERIFICATION,
            proposed("prelim_verification", work_plan="初核方案", team=(HANDLER, COLLEAGUE)),
        ),
        (SHELVING, proposed("shelved")),
        (CLOSURE, proposed("closed", closing_reason="no_substance")),
    ],
)
def test_the_handler_proposes_one_of_four_dispositions(given, fields, event):
    outcome = proposing(given, **fields).then(event).at_stage("disposition_pending")
    assert outcome.deadline("disposition-opinion").met_on == date(2026, 3, 20)


@pytest.mark.parametrize(
    ("fields", "rule"),
    [
        (TALK | {"inquiry_mode": ""}, "talk-inquiry-has-mode"),
        (SHELVING | {"inquiry_mode": "talk"}, "talk-inquiry-has-mode"),
        (CLOSURE | {"closing_reason": ""}, "closure-has-reason"),
        (SHELVING | {"closing_reason": "implausible"}, "closure-has-reason"),
        (TALK | {"work_plan": " "}, "talk-inquiry-has-plan"),
        (VERIFICATION | {"work_plan": ""}, "verification-has-plan"),
        (CLOSURE | {"work_plan": "方案"}, "talk-inquiry-has-plan"),
        (VERIFICATION | {"team": []}, "verification-by-two"),
        (VERIFICATION | {"team": [HANDLER]}, "verification-by-two"),
        (VERIFICATION | {"team": [HANDLER, HANDLER]}, "verification-by-two"),
        (VERIFICATION | {"team": [COLLEAGUE, HOUSE.account("manager")]}, "verification-by-two"),
        (TALK | {"team": TEAM}, "verification-by-two"),
        (VERIFICATION | {"team": [HANDLER, "0" * 32]}, "assigned-in-service"),
        (VERIFICATION | {"team": [HANDLER, ASSESSING.subject]}, "assigned-in-service"),
        (VERIFICATION | {"team": [HANDLER, UNIT]}, "assigned-in-service"),
        (TALK | {"studied_on": "2026-03-21"}, "disposition-studied-first"),
    ],
)
def test_a_proposal_has_what_its_disposition_needs_and_no_more(given, fields, rule):
    proposing(given, **fields).then_refused(rule)


def test_the_refusal_says_what_to_fill_in(given):
    outcome = proposing(given, **TALK | {"inquiry_mode": None})
    assert str(outcome.refused) == "处置方式是“谈话函询”，请填写“谈话函询方式”。"
    outcome = proposing(given, **SHELVING | {"team": TEAM})
    assert str(outcome.refused) == "处置方式是“暂存待查”，请删去“核查组成员”。"


def test_a_member_out_of_service_is_in_no_team(given):
    gone = ASSESSING.about("colleague").did(
        "security", "disable_account", "2026-03-06", reason="调离"
    )
    world = gone.about(ASSESSING.subject)
    proposing(given, world=world, **VERIFICATION).then_refused("assigned-in-service")


def test_it_is_studied_collectively_first(given):
    with pytest.raises(ValidationError):
        proposing(given, **TALK | {"studied_on": ""})
    outcome = proposing(given, **TALK | {"studied_on": "2026-03-20"})
    assert outcome.refused is None


@pytest.mark.parametrize("day", ["2026-04-06", "2026-04-07"])
def test_up_to_the_last_day_no_reason_is_asked(given, day):
    outcome = proposing(given, on=day, **CLOSURE)
    assert not outcome.deadline("disposition-opinion").late


def test_after_the_last_day_a_reason_is_asked(given):
    proposing(given, on="2026-04-08", **CLOSURE).then_refused("disposition-opinion")
    outcome = proposing(given, on="2026-04-08", **CLOSURE, late_reason="承办人住院")
    outcome.then(proposed("closed", closing_reason="no_substance", late_reason="承办人住院"))
    assert outcome.deadline("disposition-opinion").late


def test_the_days_that_count_are_those_of_the_papers(given):
    outcome = proposing(given, on="2026-05-20", **CLOSURE, occurred_on="2026-04-07")
    assert outcome.recorded[0].occurred_on == date(2026, 4, 7)
    assert not outcome.deadline("disposition-opinion").late


def _shelved_and_reactivated(world, month):
    shelving = STUDIED | {"disposition": "shelved", "studied_on": f"{month}-01"}
    return (
        world.did("handler", "propose_disposition", f"{month}-02", **shelving)
        .did("secretary", "approve_shelving", f"{month}-03")
        .did(
            "secretary",
            "reexamine_shelved",
            f"{month}-04",
            reexamination_outcome="reactivated",
            reason="出现新线索",
        )
    )


def test_a_clue_is_disposed_of_eight_times_at_most(given):
    world = ASSESSING
    for month in range(4, 11):
        world = _shelved_and_reactivated(world, f"2026-{month:02}")
    eighth = STUDIED | {"disposition": "shelved", "studied_on": "2026-11-01"}
    outcome = proposing(given, on="2026-11-02", world=world, **eighth)
    assert outcome.recorded[0].event.round == 8
    world = _shelved_and_reactivated(world, "2026-11")
    ninth = eighth | {"studied_on": "2026-12-01"}
    outcome = proposing(given, on="2026-12-02", world=world, **ninth)
    outcome.then_refused("dispositions-at-most-eight")


def test_a_rejected_proposal_takes_no_number(given):
    rejected = ASSESSING.did("handler", "propose_disposition", "2026-03-20", **SHELVING).did(
        "secretary", "reject_disposition", "2026-03-23", reason="再研究"
    )
    outcome = proposing(given, on="2026-03-24", world=rejected, **CLOSURE)
    outcome.then(proposed("closed", closing_reason="no_substance"))
