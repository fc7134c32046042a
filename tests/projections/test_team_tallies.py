"""Figures of the commission itself, of instructions and promises: what each cell comes to."""

import pytest

from domain.step import Refused
from tests import team_histories as t
from tests.stores import Office


def told(office: Office, *worlds: t.World) -> dict[str, int]:
    """The figures of 2026 after these."""
    for world in worlds:
        office.retold(world)
    return office.cells(2026)


LEFT = t.MANNED.did("manager", "record_departure", "2026-02-02", **t.DEPARTURE)
GONE = t.MANNED.did("secretary", "dissolve_committee", "2026-05-06", dissolution_reason="合并")
ENDED = t.ACTED_FOR.did("manager", "end_acting", "2026-04-30")
AGAIN = t.RETURNED.did("handler", "submit_report_up", "2026-04-17", **t.REPORT)
TWICE = AGAIN.did("intake", "record_sent_back", "2026-04-20", **t.SENT_BACK)
SCORED = t.REPORTED.did("deputy", "record_score", "2026-04-20", instruction_score="96.5分")
KEPT = t.PROMISED.did("deputy", "fulfil_promise", "2026-09-28", **t.FULFILLED)
WITHDRAWN = t.PROMISED.did("secretary", "withdraw_promise", "2026-06-01", reason="列入项目")


@pytest.mark.parametrize(
    ("world", "cells"),
    [
        (t.ESTABLISHED, {"TEAM_VACANCY": 4}),
        (t.MANNED, {"TEAM_VACANCY": 2, "TEAM_SIZE": 2}),
        (LEFT, {"TEAM_VACANCY": 3, "TEAM_SIZE": 1}),
        (t.ACTED_FOR, {"TEAM_VACANCY": 2, "TEAM_SIZE": 2}),
        (ENDED, {"TEAM_VACANCY": 2, "TEAM_SIZE": 2}),
        (
            t.MANNED.did("manager", "change_establishment", "2026-02-02", **t.FEWER),
            {"TEAM_SIZE": 2},
        ),
        (GONE, {}),
        (
            t.TRAINED,
            {"TEAM_VACANCY": 2, "TEAM_SIZE": 2, "TEAM_TRAIN": 1, "TEAM_TRAIN.heads": 6},
        ),
        (t.RECEIVED, {"INSTR_RECEIVED": 1}),
        (SCORED, {"INSTR_RECEIVED": 1}),
        (t.CLOSED, {"INSTR_RECEIVED": 1, "INSTR_DONE": 1}),
        (TWICE, {"INSTR_RECEIVED": 1, "INSTR_SENT_BACK": 2}),
        (t.PROMISED, {"PROMISE_MADE": 1}),
        (KEPT, {"PROMISE_MADE": 1, "PROMISE_DONE": 1}),
        (WITHDRAWN, {"PROMISE_MADE": 1}),
        (t.promised(promise_kind="research"), {"PROMISE_MADE": 1}),
    ],
)
def test_a_year_counts_what_its_histories_say(here, world, cells):
    assert told(here, world) == cells


def test_a_vacancy_lasts_into_the_years_after_until_somebody_is_appointed(here):
    ids = here.retold(t.MANNED)
    committee = ids[t.MANNED.subject]
    deputy = t.MEMBER | {"member_name": "吴某", "seat_kind": "deputy_secretary"}
    here.did("manager", "committee.appoint_member", "2028-03-01", committee, **deputy)
    figures = [
        {id: n for id, n in here.cells(year).items() if id.startswith("TEAM")}
        for year in (2025, 2026, 2027, 2028)
    ]
    assert figures == [
        {},
        {"TEAM_VACANCY": 2, "TEAM_SIZE": 2},
        {"TEAM_VACANCY": 2, "TEAM_SIZE": 2},
        {"TEAM_VACANCY": 1, "TEAM_SIZE": 3},
    ]


def test_a_unit_has_one_commission(here):
    here.retold(t.ESTABLISHED)
    with pytest.raises(Refused, match="班子所在单位已被使用"):
        here.did("manager", "committee.establish_committee", "2026-02-01", **t.COMMITTEE)
