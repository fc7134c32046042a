"""补正线索统计事项."""

import pytest

from domain.clue.update_clue_statistics import ClueStatisticsUpdated
from tests.cases import Case
from tests.histories import CLOSED, CLUE, HOUSE, REGISTERED, VERIFYING

DINING = {"eight_rules": True, "eight_rules_kind": "hedonism_dining"}
CASE = Case(VERIFYING, "2026-04-01", "handler", DINING, recurs=True)
DINED = HOUSE.did("manager", "clue.register_clue", "2026-03-02", **CLUE | DINING)


def updating(given, world=VERIFYING, **fields):
    scene = given(world).on("2026-04-01").by("manager")
    return scene.when("update_clue_statistics", **fields)


@pytest.mark.parametrize("world", [REGISTERED, VERIFYING, CLOSED])
def test_what_has_come_out_is_said_and_the_rest_stays(given, world):
    tagged = updating(given, world, problem_tags=["mass_corruption"])
    tagged.then(ClueStatisticsUpdated(None, None, ("mass_corruption",)))
    assert tagged.at_stage(world.record.stage).record.fact("disciplines") == ("mass",)


def test_a_breach_is_counted_as_one_kind_of_problem(given):
    updating(given, **DINING).then(ClueStatisticsUpdated(True, "hedonism_dining", None))
    other = updating(given, DINED, eight_rules_kind="hedonism_gifts").record
    assert (other.fact("eight_rules"), other.fact("eight_rules_kind")) == (True, "hedonism_gifts")


def test_what_is_no_breach_after_all_needs_no_kind(given):
    outcome = updating(given, DINED, eight_rules=False)
    outcome.then(ClueStatisticsUpdated(False, None, None))


def test_what_was_no_breach_after_all_is_tagged_later(given):
    cleared = DINED.did("manager", "update_clue_statistics", "2026-04-01", eight_rules=False)
    outcome = updating(given, cleared, problem_tags=["mass_corruption"])
    outcome.then(ClueStatisticsUpdated(None, None, ("mass_corruption",)))


@pytest.mark.parametrize(
    ("fields", "rule"),
    [
        ({}, "statistics-change-something"),
        ({"eight_rules": True}, "eight-rules-problem-named"),
        ({"eight_rules_kind": "hedonism_dining"}, "eight-rules-problem-named"),
        (DINING | {"eight_rules": False}, "eight-rules-problem-named"),
    ],
)
def test_what_stands_then_is_consistent(given, fields, rule):
    updating(given, **fields).then_refused(rule)
