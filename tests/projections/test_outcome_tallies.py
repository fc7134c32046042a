"""Figures of petitions, results, cases and appeals: what the stated rule of each cell comes to."""

import pytest

from projections.tallies import Asked, cells_of, why
from tests import case_histories as c
from tests import histories as h
from tests import petition_histories as p
from tests import review_histories as r
from tests import sanction_histories as s
from tests.outcome_histories import (
    MEASURED,
    SEVERAL,
    after_inquiry,
    answered_by_party_organisation,
    concluded,
    heard,
    verified_with,
)
from tests.stores import Office

# The cells these tests speak of: what other rows make of the same acts, others tell.
WATCHED = """
FORM_1 FORM_2 FORM_3 FORM_4 FORM_SHARE.form_1 FORM_SHARE.form_2 FORM_SHARE.form_3
FORM_SHARE.form_4 PET_CH_LETTER PET_CH_VISIT PET_CH_PHONE PET_CH_NET PET_CH_OTHER
PET_CH_TRANSFERRED PET_UPPER
F1_CHECK.form_1 F1_CHECK.use F1_CHECK.use_times F1_CIRC.form_1 F1_CIRC.use
F1_CIRC.use_times
ACC_PERSON APPEAL_DECIDED APPEAL_DECIDED.maintained APPEAL_RECEIVED CASE_DIRECT
CASE_FILED CASE_FILED.party CASE_FILED.supervisory CASE_FILED_PERSON CASE_RANK_OTHER
CASE_SELF_UNITS CLUE_CLOSED_DIRECT CLUE_FOUND CLUE_HANDLED CLUE_PRELIM F1_ADMONISH.clue
F1_ADMONISH.form_1 F1_ADMONISH.use F1_CRITEDU.form_1 FORM_1 FORM_2 FORM_TOTAL
HANDLED_CLUES HANDLED_PERSONS ORG_HANDLE PET_APPEAL PET_CH_LETTER PET_COMPLAINT PET_DONE
PET_DONE.cohort PET_DOWN_VISIT PET_FIRST PET_OPEN PET_RANK_NONE PET_RATE PET_RECEPTION
PET_RECEPTION.all PET_SELF PET_SOURCE.none PET_TOTAL PET_UPPER PUN_BOTH PUN_EXEMPT
PUN_EXPEL PUN_GOV PUN_GOV_DEMERIT PUN_PARTY PUN_PROBATION PUN_RANK_OTHER PUN_REMOVE
PUN_TOTAL PUN_WARN TRANSFER_JUD
"""


@pytest.fixture(autouse=True)
def _watched(monkeypatch):
    monkeypatch.setattr(Office, "watched", frozenset(WATCHED.split()))


def told(office: Office, *worlds: h.World) -> dict[str, int]:
    """The figures of 2026 after these; the clue's own register is not looked at here."""
    for world in worlds:
        office.retold(world)
    return {id: n for id, n in office.cells(2026).items() if not id.startswith(REGISTER)}


REGISTER = ("CLUE_FOUND", "CLUE_PERSON", "CLUE_HANDLED", "DISPOSITION", "CLUE_PRELIM")
UNREAD = dict.fromkeys(("PET_TOTAL", "PET_FIRST", "PET_OPEN", "PET_SELF", "PET_CH_LETTER"), 1)
ITEM = dict.fromkeys(("PET_TOTAL", "PET_FIRST", "PET_RANK_NONE", "PET_SOURCE.none"), 1)
LETTER = ITEM | {"PET_SELF": 1, "PET_CH_LETTER": 1, "PET_COMPLAINT": 1}
OPEN = {"PET_OPEN": 1}
ANSWERED = {"PET_DONE": 1, "PET_DONE.cohort": 1, "PET_RATE": 1000}
DIRECT = {"CASE_DIRECT": 1}
DEALT_WITH = {"HANDLED_CLUES": 1, "HANDLED_PERSONS": 1}
PARTY = DIRECT | DEALT_WITH | {"PUN_TOTAL": 1, "PUN_PARTY": 1, "PUN_RANK_OTHER": 1}
WARNED = PARTY | {"PUN_WARN": 1}
GOV = {"PUN_GOV": 1, "PUN_GOV_DEMERIT": 1}
FILED = dict.fromkeys(("CASE_FILED", "CASE_FILED_PERSON", "CASE_RANK_OTHER", "CASE_SELF_UNITS"), 1)
INQUIRED = (
    FILED
    | DEALT_WITH
    | {"CASE_FILED.party": 1, "PUN_TOTAL": 1, "PUN_PARTY": 1, "PUN_RANK_OTHER": 1}
)
FORM_1, FORM_2, FORM_3, FORM_4 = (
    {f"FORM_{n}": 1, "FORM_TOTAL": 1, f"FORM_SHARE.form_{n}": 1000} for n in (1, 2, 3, 4)
)
CRITICISED = DEALT_WITH | {"F1_CRITEDU.form_1": 1}


def used(code: str) -> dict[str, int]:
    """A measure taken once on a clue, in each scope that it counts in."""
    return {f"{code}.{scope}": 1 for scope in ("form_1", "use", "use_times")}


@pytest.mark.parametrize(
    ("world", "cells"),
    [
        (p.ACCEPTED, LETTER | OPEN),
        (p.HEAD_RECEIVED, {}),
        (p.ASSIGNED_REGISTERED, ITEM | OPEN | {"PET_UPPER": 1, "PET_COMPLAINT": 1}),
        (p.APPEAL_ACCEPTED, ITEM | OPEN | {"PET_SELF": 1, "PET_CH_LETTER": 1, "PET_APPEAL": 1}),
        (
            heard(2),
            LETTER | OPEN | {"PET_RECEPTION": 2, "PET_RECEPTION.all": 2, "PET_DOWN_VISIT": 1},
        ),
        (p.ANSWERED, LETTER | ANSWERED | {"CLUE_CLOSED_DIRECT": 1}),
        (h.UNTRUE_CLOSED, FORM_1),
        (verified_with(**MEASURED), FORM_1 | CRITICISED),
        (
            verified_with(**SEVERAL),
            FORM_1 | CRITICISED | used("F1_CHECK") | used("F1_CIRC"),
        ),
        (answered_by_party_organisation("criticism"), FORM_1 | CRITICISED),
        (
            answered_by_party_organisation("admonition"),
            FORM_1
            | DEALT_WITH
            | {"F1_ADMONISH.clue": 1, "F1_ADMONISH.form_1": 1, "F1_ADMONISH.use": 1},
        ),
        (h.SUSPENDED, FORM_2 | DEALT_WITH | {"ORG_HANDLE": 1}),
        (c.FILED, FILED | {"CASE_FILED.party": 1}),
        (c.SUPERVISORY_FILED, FILED | {"CASE_FILED.supervisory": 1}),
        (c.BOTH_FILED, FILED | {"CASE_FILED.party": 1, "CASE_FILED.supervisory": 1}),
        (r.DIRECT, DIRECT),
        (r.WARNED, WARNED),
        (s.by_plenary("party_exemption"), DIRECT | {"PUN_EXEMPT": 1}),
        (s.WITH_ADMIN, WARNED | GOV | {"PUN_BOTH": 1}),
        (s.ADMIN_ONLY, DIRECT | GOV | DEALT_WITH | {"PUN_TOTAL": 1, "PUN_RANK_OTHER": 1}),
        (s.PROBATION_2Y, PARTY | {"PUN_PROBATION": 1}),
        (concluded(after_inquiry("party_warning")), INQUIRED | FORM_2 | {"PUN_WARN": 1}),
        (
            concluded(after_inquiry("party_probation_2y")),
            INQUIRED | FORM_3 | {"PUN_PROBATION": 1},
        ),
        (concluded(r.REMOVED), PARTY | FORM_4 | {"PUN_REMOVE": 1}),
        (concluded(r.EXPELLED), PARTY | FORM_4 | {"PUN_EXPEL": 1}),
        (concluded(s.by_plenary("party_exemption")), DIRECT | FORM_1 | {"PUN_EXEMPT": 1}),
        (concluded(s.AT_JUSTICE), WARNED | FORM_4 | {"TRANSFER_JUD": 1}),
        (s.SUSPENDED, WARNED | {"ORG_HANDLE": 1}),
        (s.HELD_ACCOUNTABLE, WARNED | {"ACC_PERSON": 1}),
        (s.RECEIVED, WARNED | {"APPEAL_RECEIVED": 1}),
        (
            s.MAINTAINED,
            WARNED | {"APPEAL_RECEIVED": 1, "APPEAL_DECIDED": 1, "APPEAL_DECIDED.maintained": 1},
        ),
    ],
)
def test_a_year_counts_what_its_histories_say(here, world, cells):
    assert told(here, world) == cells


def test_the_ways_in_which_items_come_add_up_to_all_that_came(here):
    others = {"sender_organ": "某镇信访办"}
    for channel in ("letter", "visit", "phone", "network", "other_channel"):
        here.retold(p.received(**p.RECEIPT | {"petition_channel": channel}))
    here.retold(p.received(**p.RECEIPT | {"petition_channel": "transferred_in"} | others))
    here.retold(p.ASSIGNED_RECEIVED)
    here.retold(p.HEAD_RECEIVED)
    cells = here.cells(2026)
    assert [cells.pop(id) for id in ("PET_TOTAL", "PET_FIRST", "PET_OPEN")] == [7, 7, 7]
    assert cells.pop("PET_SELF") + cells["PET_UPPER"] == 7
    assert list(cells.values()) == [1] * 7


def test_an_item_said_to_be_about_the_head_after_all_counts_no_more(here):
    here.hire("intake", "intake_officer")
    item = here.did("intake", "petition.receive_petition", "2026-03-02", **p.RECEIPT).record
    before = here.house.store.size()
    wrong = {"target": 1, "restated": {"about_head": True}, "reason": "看错"}
    here.did("intake", "petition.propose_correction", "2026-03-02", item, **wrong)
    assert here.cells(2026) == UNREAD
    here.hire("deputising", "acting_secretary")
    here.did("deputising", "petition.approve_correction", "2026-03-02", item)
    assert (here.cells(2026), here.cells(2026, before)) == ({}, UNREAD)


def test_a_person_has_one_form_the_heaviest_known(office):
    ids = office.retold(verified_with(**MEASURED))
    clue = next(id for id in ids.values() if office.record(id).kind == "clue")
    before = office.house.store.size()
    office.did("handler", "record_organisational_handling", "2026-05-08", clue, **h.HANDLING)
    after = {id: n for id, n in office.cells(2026).items() if id.startswith("FORM")}
    assert after == FORM_2
    assert office.cells(2026, before)["FORM_1"] == 1
    (row,) = cells_of("FORM_TOTAL")
    (unit,) = why(office.house.views, row, Asked.of_year(2026))
    assert [fact.kind for fact in unit.facts] == ["clue.organisational_handling_decided"]


def test_a_result_of_another_year_stands_in_its_own(office):
    ids = office.retold(verified_with(**MEASURED))
    clue = next(id for id in ids.values() if office.record(id).kind == "clue")
    office.did("handler", "record_organisational_handling", "2027-01-08", clue, **h.HANDLING)
    assert [office.cells(year).get("FORM_1") for year in (2026, 2027)] == [1, None]
    assert [office.cells(year).get("FORM_2") for year in (2026, 2027)] == [None, 1]


def test_party_and_administrative_persons_add_up_but_for_who_is_both(office):
    for world in (r.WARNED, s.WITH_ADMIN, s.ADMIN_ONLY):
        office.retold(world)
    cells = office.cells(2026)
    names = ("PUN_PARTY", "PUN_GOV", "PUN_BOTH", "PUN_TOTAL")
    assert [cells[name] for name in names] == [2, 2, 1, 3]
    (row,) = cells_of("PUN_BOTH")
    (unit,) = why(office.house.views, row, Asked.of_year(2026))
    assert [fact.kind for fact in unit.facts] == [
        "case.plenary_decided",
        "case.admin_sanction_recorded",
    ]
