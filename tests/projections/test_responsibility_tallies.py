"""Figures of the two responsibilities: what the stated rule of each cell comes to."""

import pytest

from projections.tallies import cells_of
from tests import responsibility_histories as r

ON_TIME, LATE = {"RESP_UPLOAD": 1}, {"RESP_UPLOAD.late": 1}


def accepted(world):
    return world.did("deputy", "accept_material", "2026-04-02")


@pytest.mark.parametrize(
    ("world", "cells"),
    [
        (r.TASK_ASSIGNED, {}),
        (r.TASK_SUBMITTED, {}),
        (r.TASK_RETURNED, {}),
        (r.TASK_ACCEPTED, ON_TIME),
        (accepted(r.submitted(r.TOO_LATE)), LATE),
        (
            accepted(r.TASK_RETURNED.did("handler", "submit_material", r.IN_TIME, **r.MATERIAL)),
            ON_TIME,
        ),
        (
            accepted(r.TASK_RETURNED.did("handler", "submit_material", r.TOO_LATE, **r.MATERIAL)),
            LATE,
        ),
        (r.DUTY_LIST, {"RESP_LISTS": 1}),
        (r.MEETING_RECORDED, {"RESP_COMMITTEE": 1, "IDEO_MEETING": 1}),
        (r.DECISION_RECORDED, {"SUP_MAJOR_DECISION": 1}),
        (r.DECISION_IRREGULAR, {"SUP_MAJOR_DECISION": 1}),
    ],
)
def test_a_year_counts_what_its_histories_say(here, world, cells):
    here.retold(world)
    assert here.cells(2026) == cells


@pytest.mark.parametrize("topic", ["integrity", "other"])
def test_a_meeting_on_another_topic_is_none_on_ideology(here, topic):
    opening = "committee_meeting.record_committee_meeting"
    here.did("manager", opening, "2026-03-10", **r.MEETING | {"meeting_topic": topic})
    assert here.cells(2026) == {"RESP_COMMITTEE": 1}


def test_duties_are_those_that_stand_at_the_end_of_the_year(here):
    ids = here.retold(r.DUTY_ASSIGNED)
    duty = ids[r.DUTY_ASSIGNED.subject]
    to = {"responsible_person": "赵某", "hand_over_note": "换届"}
    here.did("manager", "duty.hand_over_duty", "2026-06-01", duty, **to)
    here.did("manager", "duty.end_duty", "2027-03-01", duty, reason="单位撤并")
    years = [here.cells(year).get("RESP_DUTIES") for year in (2025, 2026, 2027)]
    assert years == [None, 1, None]


def test_the_figures_of_the_report_are_named():
    assert [row.id for row in cells_of("S01")] == ["RESP_UPLOAD"]
    assert [row.id for row in cells_of("U4")] == ["IDEO_MEETING"]
