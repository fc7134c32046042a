"""补正统计事项."""

from datetime import date

import pytest

from domain.case.update_case_statistics import CaseStatisticsUpdated
from tests.case_histories import INVESTIGATING
from tests.cases import Case
from tests.outcome_histories import FILED_BY_EIGHT_RULES
from tests.review_histories import DIRECT
from tests.sanction_histories import ARCHIVED

BROKEN = {"eight_rules": True, "eight_rules_problem": ["hedonism_gifts"]}
CASE = Case(INVESTIGATING, "2026-04-20", "handler", BROKEN, recurs=True)


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


@pytest.mark.parametrize(
    ("fields", "rule"),
    [
        ({}, "statistics-change-something"),
        ({"eight_rules": True}, "eight-rules-problem-named"),
        ({"eight_rules_problem": ["hedonism_gifts"]}, "eight-rules-problem-named"),
        ({"act_from": "2026-01-01"}, "dates-in-order"),  # the last act was in 2025
        ({"act_to": "2026-06-11"}, "dates-in-order"),
        (BROKEN | {"act_from": "2010-01-01", "act_to": "2012-12-03"}, "after-eight-rules"),
    ],
)
def test_what_stands_then_is_consistent(given, fields, rule):
    updating(given, **fields).then_refused(rule)
