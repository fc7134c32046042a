"""Figures of supervision: what the stated rule of each cell comes to."""

import pytest

from projections.tallies import Asked, cells_of, why
from tests import supervision_histories as s
from tests.stores import Office

HELD = {"SUP_TIMES": 1, "SUP_UNIT": 2, "SUP_UNIT_VISITS": 2}
FOUND = {"SUP_PROBLEM": 1}
OPEN = FOUND | {"SUP_OPEN": 1}
FIXED = FOUND | {"SUP_FIXED": 1, "SUP_FIXED.any_year": 1}
ALERT = {"SUP_ALERT": 1}
VISIT = {"BIZ_VISIT": 1, "BIZ_VISIT.firms": 1}
ALERT_DONE = s.RECEIVED.did(
    "manager", "close_alert", "2026-03-12", alert_result="no_problem", alert_note="属实发放"
)


def told(office: Office, *worlds: s.World) -> dict[str, int]:
    """The figures of 2026 after these."""
    for world in worlds:
        office.retold(world)
    return office.cells(2026)


@pytest.mark.parametrize(
    ("world", "cells"),
    [
        (s.HELD, HELD),
        (s.inspected(inspection_mode="covert"), HELD | {"SUP_COVERT": 1}),
        (s.inspected(persons_checked=6), HELD | {"SUP_PERSONS": 6}),
        (s.inspected(households_visited=9), HELD | {"SUP_HOUSEHOLD": 9}),
        (
            s.inspected(inspection_theme="holiday", holiday_window="spring_festival"),
            HELD | {"HOLIDAY_WINDOWS": 1},
        ),
        (s.FOUND, OPEN),
        (s.RECTIFICATION_REPORTED, OPEN),
        (s.RECTIFIED, FIXED),
        (s.reopened(s.RECTIFIED), OPEN),
        (s.verified(s.reopened(s.RECTIFIED), "2026-06-01", "2026-06-02"), FIXED),
        (s.PUBLISHED, {}),
        (s.checked(), {"SUP_TIMES": 1, "ROSTER_CHECKS": 1}),
        (
            s.checked("李某", "王某"),
            {"SUP_TIMES": 1, "ROSTER_CHECKS": 1, "ROSTER_ABSENCES": 2},
        ),
        (s.SUGGESTION_PROPOSED, {}),
        (s.ISSUED, {"SUP_SUGGESTION": 1}),
        (s.RECEIVED, ALERT),
        (ALERT_DONE, ALERT | {"SUP_ALERT_DONE": 1}),
        (s.VISITED, VISIT | {"BIZ_OPINION": 2}),
        (s.visited(business_opinions=[]), VISIT),
    ],
)
def test_a_year_counts_what_its_histories_say(here, world, cells):
    assert told(here, world) == cells


def test_units_windows_and_firms_are_counted_once_however_often_they_are_seen(here):
    at_holiday = {"inspection_theme": "holiday", "holiday_window": "mid_autumn"}
    first = s.inspected(units_visited=["某村"], persons_checked=2, **at_holiday)
    second = s.inspected(first, "2026-03-09", persons_checked=3, **at_holiday)
    cells = told(here, s.visited(s.visited(second), business_opinions=[]))
    assert cells == {
        "SUP_TIMES": 2,
        "SUP_UNIT": 2,
        "SUP_UNIT_VISITS": 3,
        "HOLIDAY_WINDOWS": 1,
        "SUP_PERSONS": 5,
        "BIZ_VISIT": 2,
        "BIZ_VISIT.firms": 1,
        "BIZ_OPINION": 2,
    }


def test_what_was_found_last_year_is_put_right_this_year_without_exceeding_what_was_found(here):
    late = s.found(on="2026-12-28", due_on="2027-01-29")
    here.retold(s.verified(late, "2027-01-18", "2027-01-20"))
    assert here.cells(2026) == OPEN
    assert here.cells(2027) == {"SUP_FIXED.any_year": 1}


def test_what_comes_back_next_year_was_put_right_in_its_own(here):
    here.retold(s.reopened(s.RECTIFIED, "2027-05-06", "2027-05-31"))
    assert (here.cells(2026), here.cells(2027)) == (FIXED, {"SUP_OPEN": 1})


def test_behind_a_sum_stand_the_acts_that_say_a_number(here):
    told(here, s.inspected(persons_checked=6))
    here.did("manager", "inspection.hold_inspection", "2026-03-09", **s.INSPECTION)
    (row,) = cells_of("SUP_PERSONS")
    (unit,) = why(here.house.views, row, Asked.of_year(2026))
    assert [fact.quantity for fact in unit.facts] == [6]


def test_the_figures_of_a_campaign_are_part_of_all(here):
    campaign = s.in_campaign()
    first = s.inspected(campaign, campaign_id=campaign.subject)
    problem = s.verified(s.found(first, inspection_id=first.subject))
    cells = told(here, s.found(s.inspected(problem)))
    mine = {
        "SUP_TIMES.campaign": 1,
        "SUP_UNIT.campaign": 2,
        "SUP_PROBLEM.campaign": 1,
        "SUP_FIXED.campaign": 1,
    }
    all_of_it = {"SUP_TIMES": 2, "SUP_UNIT": 2, "SUP_UNIT_VISITS": 4, "SUP_PROBLEM": 2}
    fixed = {"SUP_OPEN": 1, "SUP_FIXED": 1, "SUP_FIXED.any_year": 1}
    assert {id: n for id, n in cells.items() if id.startswith("SUP")} == mine | all_of_it | fixed


def test_a_project_that_is_looked_at_twice_is_one_project(here):
    first = s.with_project()
    both = s.with_project(first)
    world = s.inspected(both, project_ids=[first.subject])
    again = s.inspected(world, "2026-03-09", project_ids=[first.subject, both.subject])
    cells = told(here, again)
    assert {id: n for id, n in cells.items() if id in ("SUP_TIMES", "SUP_PROJECT")} == {
        "SUP_TIMES": 2,
        "SUP_PROJECT": 2,
    }
