"""Figures of education, talks and lessons: what the stated rule of each cell comes to."""

import pytest

from tests import education_histories as e
from tests.stores import Office

SESSIONS = {
    "study": "EDU_LEARN",
    "case": "EDU_CASE",
    "film": "EDU_FILM",
    "class": "EDU_CLASS",
    "warning": "EDU_SESSION",
    "other": "EDU_SESSION",
}


def told(office: Office, *worlds: e.World) -> dict[str, int]:
    """The figures of 2026 after these."""
    for world in worlds:
        office.retold(world)
    return office.cells(2026)


@pytest.mark.parametrize(
    ("world", "cells"),
    [
        (e.PLANNED, {}),
        (e.PLANNED.did("manager", "cancel_session", "2026-03-18", reason="防汛"), {}),
        (e.MADE_UP, {"EDU_FILM": 1, "EDU_HEADS": 2}),
        (e.TALKED, {"EDU_TALK": 3}),
        (e.TO_FOLLOW_UP, {"EDU_TALK": 3}),
        (e.talked(talk_kind="interview"), {"F1_YUETAN": 3, "F1_YUETAN.times": 1}),
        (e.talked(talk_kind="integrity"), {"EDU_INTEGRITY_TALK": 3}),
        (e.talked(talk_kind="before_post"), {"EDU_BEFORE_POST": 3}),
        (e.COLLECTIVE_HELD, {"EDU_COLLECTIVE": 1}),
        (e.ANALYSED, {}),
        (
            e.ANALYSED.did("handler", "complete_lesson", "2026-04-10", **e.LEARNT),
            {"LESSON_DONE": 1},
        ),
    ],
)
def test_a_year_counts_what_its_histories_say(here, world, cells):
    assert told(here, world) == cells


@pytest.mark.parametrize("kind", SESSIONS)
def test_each_kind_of_session_has_its_own_figure(here, kind):
    assert told(here, e.held(session_kind=kind)) == {SESSIONS[kind]: 1, "EDU_HEADS": 40}


def test_times_add_up_and_so_do_heads(here):
    cells = told(here, e.SESSION_HELD, e.SESSION_HELD, e.TALKED, e.TALKED, e.COLLECTIVE_HELD)
    assert cells == {"EDU_FILM": 2, "EDU_HEADS": 80, "EDU_TALK": 6, "EDU_COLLECTIVE": 1}
