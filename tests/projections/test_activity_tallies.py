"""Figures of patrols, report channels, publicity, the workforce: what each cell comes to."""

import pytest

from projections.relations import findings
from projections.tallies import Asked, Cell, cells, read_cell, tally
from tests import education_histories as e
from tests import outreach_histories as o
from tests import patrol_histories as p
from tests import prevention_histories as v
from tests import responsibility_histories as y
from tests import supervision_histories as s
from tests import team_histories as t
from tests.histories import HOUSE
from tests.stores import Office

PATROL = {"INSP_ROUND": 1, "INSP_TEAM": 2, "INSP_UNIT": 2}
LISTED = PATROL | {"INSP_PROBLEM": 1}
OPEN = LISTED | {"INSP_OPEN": 1, "INSP_OPEN.listed": 1}
FIXED = LISTED | {"INSP_FIXED": 1, "INSP_FIXED.any_year": 1, "INSP_RATE": 1000}
MORE_BOXES = o.IN_SERVICE.did(
    "manager", "change_channel", "2026-05-06", channel_count=12, channel_place="各村和两所学校"
)
MORE_PEOPLE = t.SET_UP.did("manager", "change_workforce", "2026-05-06", workforce_count=14)
WHY = {"reason": "撤并"}
CHECKED = {
    "inspection_kind": "special",
    "inspection_theme": "social_assistance",
    "inspection_mode": "phone",
    "units_kind": "village",
    "households_visited": 6,
    "households_kind": "poor",
    "persons_checked": 17,
}
OFFICE_POWERS = {"post_powers": "支付核对\n备用金保管", "key_power_count": 1}


def told(office: Office, *worlds: s.World) -> dict[str, int]:
    """The figures of 2026 after these."""
    for world in worlds:
        office.retold(world)
    return office.cells(2026)


def all_of(office: Office) -> list[Cell]:
    """Every cell of 2026."""
    return tally(office.house.views, Asked.of_year(2026))


def workforce(kind: str) -> s.World:
    """A part of the workforce of some kind."""
    said = t.WORKFORCE | {"workforce_kind": kind, "workforce_count": 6}
    return HOUSE.did("manager", "workforce.set_up_workforce", "2026-01-12", **said)


@pytest.mark.parametrize(
    ("world", "cells"),
    [
        (p.UNDER_WAY, PATROL),
        (p.FED_BACK, PATROL),
        (p.PROBLEM_LISTED, OPEN),
        (p.FIX_REPORTED, OPEN),
        (p.FIXED, FIXED),
        (p.BASICALLY_DONE, LISTED | {"INSP_FIXED.basically": 1}),
        (p.CARRIED_ON, LISTED | {"INSP_FIXED.basically": 1}),
        (p.verified(p.CARRIED_ON, on="2026-06-15"), FIXED),
        (o.IN_SERVICE, {"PET_CHANNEL_SET": 10, "PET_CHANNEL_SET.boxes": 10}),
        (MORE_BOXES, {"PET_CHANNEL_SET": 12, "PET_CHANNEL_SET.boxes": 12}),
        (MORE_BOXES.did("manager", "close_channel", "2026-06-01", **WHY), {}),
        (t.SET_UP, {"TEAM_SIZE.supervisors": 12}),
        (MORE_PEOPLE, {"TEAM_SIZE.supervisors": 14}),
        (MORE_PEOPLE.did("manager", "dissolve_workforce", "2026-06-01", **WHY), {}),
        (workforce("organ"), {"TEAM_SIZE.organs": 6}),
        (workforce("group"), {"TEAM_SIZE.groups": 6}),
        (workforce("full_time"), {"TEAM_SIZE.full_time": 6}),
        (workforce("part_time"), {"TEAM_SIZE.part_time": 6}),
        (workforce("informant"), {"TEAM_SIZE.informants": 6}),
        (t.FORMED, {"TEAM_AREA": 1}),
        (t.FORMED.did("manager", "dissolve_area", "2026-10-12", **WHY), {}),
        (
            HOUSE.did("manager", "publicity.put_out_material", "2026-03-02", **o.MATERIAL),
            {"EDU_MATERIAL": 120},
        ),
        (
            HOUSE.did("manager", "publicity.sign_pledges", "2026-03-02", **o.PLEDGES),
            {"EDU_PLEDGE": 94},
        ),
    ],
)
def test_a_year_counts_what_its_histories_say(here, world, cells):
    assert told(here, world) == cells


def test_every_problem_fed_back_is_done_basically_done_or_open(here):
    again = {"patrol_teams": ["第一巡察组"], "patrolled_units": ["某镇党委"]}
    worlds = (p.PROBLEM_LISTED, p.FIXED, p.FIXED, p.BASICALLY_DONE)
    other = HOUSE.did("manager", "patrol.record_patrol", "2026-02-03", **p.PATROL | again)
    cells = told(here, *worlds, other)
    assert cells == PATROL | {
        "INSP_ROUND": 5,
        "INSP_PROBLEM": 4,
        "INSP_FIXED": 2,
        "INSP_FIXED.any_year": 2,
        "INSP_FIXED.basically": 1,
        "INSP_OPEN": 1,
        "INSP_OPEN.listed": 1,
        "INSP_RATE": 500,
    }
    held = {each.relation.id: each.holds for each in findings(all_of(here))}
    assert held["patrol-problems-sum"]


def test_what_was_fed_back_last_year_is_open_until_it_is_done(here):
    open_problem = p.listed(p.FED_BACK, "2026-12-30", due_on="2027-06-30")
    reported = open_problem.did("manager", "report_patrol_fix", "2027-02-01", **p.FIX)
    basically = p.verified(reported, "basically", "2027-02-02")
    here.retold(p.verified(basically, on="2028-03-01"))
    assert here.cells(2026) == OPEN
    assert here.cells(2027) == {}
    assert here.cells(2028) == {"INSP_FIXED.any_year": 1}


def test_who_is_taken_off_a_list_is_counted_wherever_they_were_found(here):
    found = s.FOUND.did("manager", "correct_beneficiaries", "2026-03-10", **s.CORRECTION)
    alert = s.RECEIVED.did("manager", "correct_beneficiaries", "2026-03-10", **s.CORRECTION)
    cells = told(here, found, alert)
    assert cells == {"SUP_PROBLEM": 1, "SUP_OPEN": 1, "SUP_ALERT": 1, "SUP_CORRECT_PERSONS": 6}


def test_visits_are_counted_beside_households(here):
    cells = told(here, s.inspected(households_visited=6, people_visited=40))
    assert (cells["SUP_HOUSEHOLD"], cells["SUP_HOUSEHOLD.visits"]) == (6, 40)


def test_interviews_are_counted_by_heads_and_by_times_and_some_are_preventive(here):
    interview = {"talk_kind": "interview"}
    preventive = interview | {"interview_ground": "preventive", "talked_to": ["王某", "赵某"]}
    cells = told(here, e.talked(**interview, talked_to=["周某"]), e.talked(**preventive))
    assert cells == {"F1_YUETAN": 3, "F1_YUETAN.times": 2, "F1_YUETAN.preventive": 2}


@pytest.mark.parametrize("kind", ["circular_meeting", "life_meeting"])
def test_meetings_of_other_kinds_are_sessions(here, kind):
    assert told(here, e.held(session_kind=kind))["EDU_SESSION"] == 1


def test_the_newest_list_of_powers_says_how_many_are_key(here):
    listed = v.POST_REVIEWED.did("handler", "list_powers", "2026-03-03", **OFFICE_POWERS)
    plain = listed.did("handler", "list_powers", "2026-04-01", post_powers="支付核对")
    first, second = told(here, listed), told(here, plain)
    assert (first["RISK_POWER"], first["RISK_POWER.key"]) == (2, 1)
    assert (second["RISK_POWER"], second["RISK_POWER.key"]) == (3, 1)


def test_training_elsewhere_is_counted_apart_too(here):
    away = {"training_title": "跟班学习", "heads": 2, "training_kind": "away"}
    cells = told(here, t.TRAINED.did("manager", "record_training", "2026-03-02", **away))
    train = {id: n for id, n in cells.items() if id.startswith("TEAM_TRAIN")}
    assert train == {"TEAM_TRAIN": 2, "TEAM_TRAIN.heads": 8, "TEAM_TRAIN.away": 1}


def test_money_is_exact_and_its_kinds_are_never_mixed(here):
    again = p.MONEY | {"amount": "0.50"}
    loss = p.MONEY | {"money_back_kind": "loss_redeemed", "amount": "13695000"}
    collected = p.MONEY | {"money_back_kind": "collected", "amount": "1460000.05"}
    world = s.FOUND.did("manager", "record_money_back", "2026-03-10", **p.MONEY)
    world = world.did("manager", "record_money_back", "2026-03-11", **again)
    patrol = p.FIXED.did("manager", "record_money_back", "2026-05-13", **loss)
    cells = told(here, world, patrol.did("manager", "record_money_back", "2026-05-14", **collected))
    money = {id: n for id, n in cells.items() if id.startswith("MONEY")}
    assert money == {
        "MONEY_RETURN": 665800,
        "MONEY_COLLECT.supervision": 146000005,
        "MONEY_LOSS.supervision": 1369500000,
    }


def test_the_funds_looked_into_are_added_up(here):
    first = s.inspected(funds_checked="46848500", inspection_theme="subsidies")
    cells = told(here, s.inspected(first, "2026-03-09", funds_checked="0.55"))
    assert cells["SUP_FUNDS"] == 4684850055


def test_rates_are_of_what_was_listed(here):
    told(here, p.FIXED, p.FIXED, p.BASICALLY_DONE)
    shares = {each.indicator.id: (each.said, each.parts) for each in all_of(here)}
    assert shares["INSP_RATE"] == ("66.7", (2, 3))
    assert shares["CAMP_RATE"] == ("—", (0, 0))


PUBLISHED = (
    s.inspected(s.inspected(**CHECKED), "2026-03-09", units_visited=["镇敬老院"]),
    s.found(problem_origin="upper_feedback"),
    HOUSE.did(
        "manager",
        "alert.receive_alert",
        "2026-03-02",
        **s.ALERT | {"work_fields": ["social_assistance"]},
    ).did("manager", "correct_beneficiaries", "2026-03-10", **s.CORRECTION),
    e.talked(talk_kind="interview", interview_ground="preventive"),
    e.held(session_kind="life_meeting"),
    o.IN_SERVICE,
    HOUSE.did("manager", "publicity.put_out_material", "2026-03-02", **o.MATERIAL),
    HOUSE.did("manager", "publicity.sign_pledges", "2026-03-02", **o.PLEDGES),
    HOUSE.did(
        "manager",
        "committee_meeting.record_committee_meeting",
        "2026-03-02",
        **y.MEETING | {"meeting_topic": "election"},
    ),
)


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("EDU_MATERIAL:material_kind=card", 120),
        ("EDU_PLEDGE:pledge_kind=election", 94),
        ("SUP_TIMES:inspection_kind=special", 1),
        ("SUP_TIMES:inspection_theme=social_assistance", 1),
        ("SUP_UNIT:units_kind=village", 2),
        ("SUP_HOUSEHOLD:households_kind=poor", 6),
        ("SUP_PERSONS:inspection_mode=phone", 17),
        ("SUP_PROBLEM:problem_origin=upper_feedback", 1),
        ("SUP_ALERT:work_fields=social_assistance", 1),
        ("SUP_CORRECT_PERSONS:benefit_kind=minimum_living", 3),
        ("F1_YUETAN:interview_ground=preventive", 3),
        ("PET_CHANNEL_SET:channel_kind=box", 10),
        ("EDU_SESSION:session_kind=life_meeting", 1),
        ("RESP_COMMITTEE:meeting_topic=election", 1),
    ],
)
def test_a_published_figure_is_a_cell_and_its_dimension(here, name, number):
    for world in PUBLISHED:
        here.retold(world)
    here.house.views.catch_up()
    (row,), where = read_cell(name)
    assert set(where) <= set(row.by)
    (found,) = cells(here.house.views, [row], Asked.of_year(2026, where=where))
    assert found.value == number
