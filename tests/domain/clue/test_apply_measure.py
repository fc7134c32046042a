"""给予第一种形态处理."""

from datetime import date

import pytest

from domain.clue.apply_measure import MeasureApplied
from domain.codes import CODES
from tests.cases import Case
from tests.histories import (
    FOUND,
    FOUND_TRUE_IN_PART,
    SUSPENDED,
    TALK_REPORTED,
    TEAM,
    VERIFIED,
)

PAPER = {"measure_document": "文〔2026〕1号", "measure_on": "2026-03-31"}
MEASURE = PAPER | {"measure": "criticism"}
CASE = Case(TALK_REPORTED, "2026-04-01", "secretary", MEASURE)
OTHER_CASES = [
    Case(VERIFIED, "2026-04-24", "secretary", MEASURE | {"further_measures": ["reminder_talk"]})
]


def applying(given, world, on="2026-04-24", by="secretary", **fields):
    return given(world).on(on).by(by).when("apply_measure", **MEASURE | fields)


def applied(measure, mode=None, further=None, form="form_1"):
    return MeasureApplied(measure, "文〔2026〕1号", date(2026, 3, 31), None, mode, further, form)


@pytest.mark.parametrize("measure", CODES["first_form_measure"].codes)
def test_a_measure_ends_the_clue_whatever_was_proposed(given, measure):
    outcome = applying(given, TALK_REPORTED, on="2026-04-01", measure=measure)
    outcome.then(applied(measure, "talk")).at_stage("closed")


def test_several_measures_after_a_verification_are_told_with_the_gravest_first(given):
    further = ["criticism", "ordered_self_review"]
    outcome = applying(given, FOUND_TRUE_IN_PART, measure="admonition", further_measures=further)
    outcome.then(applied("admonition", further=tuple(further))).at_stage("closed")


def test_a_measure_after_a_talk_and_a_verification_is_no_talk_inquirys(given):
    verified = (
        TALK_REPORTED.did("secretary", "to_verification", "2026-04-01", reason="涉嫌违纪")
        .did(
            "handler",
            "propose_verification_plan",
            "2026-04-02",
            work_plan="方案",
            team=TEAM,
        )
        .did("secretary", "approve_verification", "2026-04-03")
        .did("handler", "start_verification", "2026-04-04")
    )
    assert verified.record.fact("inquiry_mode_done") == "talk"
    reported = (
        verified.did("handler", "submit_verification_report", "2026-04-20", **FOUND)
        .did("handler", "sign_verification_report", "2026-04-21")
        .did("colleague", "sign_verification_report", "2026-04-22")
    )
    applying(given, reported).then(applied("criticism"))


def test_handling_decided_before_outweighs_the_measure(given):
    applying(given, SUSPENDED).then(applied("criticism", form="form_2"))


@pytest.mark.parametrize(
    "fields",
    [
        {"further_measures": ["criticism"]},
        {"further_measures": ["admonition"]},
    ],
    ids=["twice", "heavier"],
)
def test_each_measure_is_named_once_and_the_gravest_first(given, fields):
    applying(given, VERIFIED, **fields).then_refused("gravest-measure-first")


@pytest.mark.parametrize("day", ["2026-03-01", "2026-04-02"])
def test_a_measure_is_carried_out_within_the_life_of_the_clue(given, day):
    outcome = applying(given, TALK_REPORTED, on="2026-04-01", measure_on=day)
    outcome.then_refused("dates-in-order")


def test_an_admonition_has_its_effect_for_six_months_from_the_day_it_was_given(given):
    outcome = applying(given, TALK_REPORTED, on="2026-04-01", measure="admonition")
    effect = outcome.deadline("admonition-effect")
    assert (effect.started_on, effect.due_on) == (date(2026, 3, 31), date(2026, 9, 30))
    lighter = applying(given, TALK_REPORTED, on="2026-04-01")
    assert lighter.record.running("admonition-effect") is None


def test_no_member_of_the_team_answers_its_report(given):
    team = VERIFIED.about("handler").did(
        "security", "grant_role", "2026-03-01", role="commission_secretary"
    )
    outcome = applying(given, team.about(VERIFIED.subject), by="handler")
    outcome.then_refused("separation-proposer-not-approver", "role")
