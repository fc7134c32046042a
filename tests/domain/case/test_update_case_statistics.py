"""补正统计事项."""

from datetime import date
from decimal import Decimal

import pytest

from domain.case.update_case_statistics import CaseStatisticsUpdated
from tests.case_histories import INVESTIGATING
from tests.cases import Case
from tests.histories import CLUE
from tests.outcome_histories import FILED_BY_EIGHT_RULES
from tests.review_histories import DIRECT, judged
from tests.sanction_histories import ARCHIVED

BROKEN = {"eight_rules": True, "eight_rules_problem": ["hedonism_gifts"]}
KIND = {"eight_rules_kind": "hedonism_gifts"}
CASE = Case(INVESTIGATING, "2026-04-20", "handler", BROKEN | KIND, recurs=True)


def updating(given, world=INVESTIGATING, **fields):
    scene = given(world).on("2026-06-10").by("manager")
    return scene.when("update_case_statistics", **fields)


@pytest.mark.parametrize("world", [INVESTIGATING, DIRECT, ARCHIVED])
def test_what_has_changed_is_said_and_the_rest_stays(given, world):
    surrendered = {"self_surrendered": True, "act_to": "2026-01-31"}
    outcome = updating(given, world, **surrendered).at_stage(world.record.stage)
    outcome.then(
        CaseStatisticsUpdated(None, date(2026, 1, 31), None, None, None, True, None),
    )
    assert outcome.record.fact("self_confessed") == world.record.fact("self_confessed")


def test_the_problem_goes_with_the_breach_of_the_eight_rules(given):
    outcome = updating(given, **BROKEN)
    assert outcome.record.fact("eight_rules_problem") == ("hedonism_gifts",)
    kept = updating(given, FILED_BY_EIGHT_RULES, eight_rules=False).record
    assert (kept.fact("eight_rules"), kept.fact("eight_rules_problem")) == (False, ())
    other = updating(given, FILED_BY_EIGHT_RULES, eight_rules_problem=["hedonism_gifts"]).record
    assert other.fact("eight_rules_problem") == ("hedonism_gifts",)
    assert other.fact("eight_rules_kind") == "hedonism_gifts"


def test_of_several_problems_the_one_that_counts_can_be_said(given):
    two = {"eight_rules": True, "eight_rules_problem": ["hedonism_gifts", "hedonism_dining"]}
    assert updating(given, **two).record.fact("eight_rules_kind") == "hedonism_gifts"
    world = INVESTIGATING.did("handler", "update_case_statistics", "2026-04-20", **two)
    dining = updating(given, world, eight_rules_kind="hedonism_dining").record
    assert dining.fact("eight_rules_kind") == "hedonism_dining"


def test_what_was_involved_is_known_in_the_end(given):
    outcome = updating(given, amount_involved="12000.50", problem_tags=["mass_corruption"])
    assert outcome.record.fact("amount_involved") == Decimal("12000.50")
    assert outcome.record.fact("problem_tags") == ("mass_corruption",)


def test_of_a_case_reviewed_directly_the_clue_has_said_what_it_breaks(given):
    clue = CLUE | {"eight_rules": True, "eight_rules_kind": "hedonism_gifts"}
    outcome = updating(given, judged(clue), self_surrendered=True)
    assert outcome.refused is None
    assert (outcome.record.fact("eight_rules"), outcome.record.fact("eight_rules_kind")) == (
        True,
        "hedonism_gifts",
    )


@pytest.mark.parametrize(
    ("fields", "rule"),
    [
        ({}, "statistics-change-something"),
        ({"eight_rules": True}, "eight-rules-problem-named"),
        ({"eight_rules_problem": ["hedonism_gifts"]}, "eight-rules-problem-named"),
        (BROKEN | {"eight_rules_kind": "hedonism_dining"}, "eight-rules-problem-named"),
        ({"act_from": "2026-01-01"}, "dates-in-order"),  # the last act was in 2025
        ({"act_to": "2026-06-11"}, "dates-in-order"),
        (BROKEN | {"act_from": "2010-01-01", "act_to": "2012-12-03"}, "after-eight-rules"),
    ],
)
def test_what_stands_then_is_consistent(given, fields, rule):
    updating(given, **fields).then_refused(rule)
