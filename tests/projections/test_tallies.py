"""Small histories and their figures: 件 by clue number, 人 by person, 件次 by act."""

from dataclasses import replace

import pytest

from domain.enact import period_of
from projections.indicators import Indicator, catalogue
from projections.tallies import Asked, cells_of, tally, value_of, why
from service.take import take
from tests import histories as h
from tests.stores import Office

# The cells these tests speak of: what other rows make of the same acts, others tell.
WATCHED = """
A CLUE_CLOSED_DIRECT CLUE_FOUND CLUE_HANDLED CLUE_INQUIRY CLUE_OUTCOME_ACCEPTED
CLUE_PERSONS CLUE_PRELIM CLUE_SHELVED DISPOSITION_ROUNDS F1_ADMONISH.clue
F1_ADMONISH.form_1 F1_ADMONISH.use F1_LETTER.form_1 FORM_1 FORM_TOTAL LEADERS
"""


@pytest.fixture(autouse=True)
def _watched(monkeypatch):
    monkeypatch.setattr(Office, "watched", frozenset(WATCHED.split()))


COMMAND = "c" * 32
BELIEVED = {"feedback_letter_number": "反馈〔2026〕1号", "feedback_sent_on": "2026-04-01"}
MEASURE = {"measure_document": "措〔2026〕1号", "measure_on": "2026-04-01"}


def two_persons(office: Office) -> list[str]:
    """One clue that names two persons."""
    persons = [h.SUBJECT, h.SUBJECT | {"name": "李某"}]
    order = office.order("manager", "register_clue", **h.CLUE | {"persons": persons})
    office.clock.set("2026-03-02")
    take(office.house.store, replace(order, command_id=COMMAND))
    return office.clues(COMMAND, 2)


def registered(office):
    office.registered()


def one_clue_of_two_persons(office):
    two_persons(office)


def two_clues_of_one_person(office):
    identity = {"persons": [h.SUBJECT | {"id_number": "11010519491231002X"}]}
    office.registered(**identity)
    office.registered(**identity)


def closed_for_both_persons(office):
    for clue in two_persons(office):
        office.closed(clue)


def believed_after_a_talk(office):
    clue = office.talk_reported(office.registered())
    office.did("secretary", "close_accepted", "2026-04-01", clue, **BELIEVED)


def believed_after_a_letter(office):
    clue = office.proposed(office.registered(), h.LETTER)
    office.did("secretary", "approve_talk_inquiry", "2026-03-23", clue)
    office.did("handler", "send_letter", "2026-03-24", clue, **h.SENT_LETTER)
    office.did("handler", "record_letter_delivery", "2026-03-26", clue)
    office.did("handler", "record_reply", "2026-03-27", clue, **h.REPLY)
    office.did("handler", "submit_talk_report", "2026-03-30", clue, **h.REPORT)
    office.did("secretary", "close_accepted", "2026-04-01", clue, **BELIEVED)


def talked_to_twice(office):
    clue = office.talk_reported(office.registered())
    again = {"inquiry_mode": "talk", "work_plan": "方案", "reason": "说明含糊"}
    office.did("secretary", "repeat_talk_inquiry", "2026-04-01", clue, **again)


def admonished_for_two_clues(office):
    identity = {"persons": [h.SUBJECT | {"id_number": "11010519491231002X"}]}
    for _ in range(2):
        clue = office.talk_reported(office.registered(**identity))
        measure = MEASURE | {"measure": "admonition"}
        office.did("secretary", "apply_measure", "2026-04-01", clue, **measure)


def shelved(office):
    clue = office.proposed(office.registered(), h.SHELVING)
    office.did("secretary", "approve_shelving", "2026-03-23", clue)


def verified(office):
    team = h.VERIFICATION | {"team": ["handler", "colleague"]}
    clue = office.proposed(office.registered(), team)
    office.did("secretary", "approve_verification", "2026-03-23", clue)


def closed_then_voided(office):
    clue = office.closed(office.registered())
    office.voided(clue, 6, "2026-04-01")


HANDLED = {"CLUE_HANDLED": 1, "DISPOSITION_ROUNDS": 1}
ONE = {"CLUE_FOUND": 1, "CLUE_PERSONS": 1}
FORM_1 = {"FORM_1": 1, "FORM_TOTAL": 1}
TALKED = ONE | HANDLED | {"CLUE_INQUIRY": 1}


@pytest.mark.parametrize(
    ("history", "cells"),
    [
        (registered, ONE),
        (one_clue_of_two_persons, {"CLUE_FOUND": 1, "CLUE_PERSONS": 2}),
        (two_clues_of_one_person, {"CLUE_FOUND": 2, "CLUE_PERSONS": 1}),
        (
            closed_for_both_persons,
            {
                "CLUE_FOUND": 1,
                "CLUE_PERSONS": 2,
                "CLUE_HANDLED": 1,
                "DISPOSITION_ROUNDS": 2,
                "CLUE_CLOSED_DIRECT": 1,
            },
        ),
        (believed_after_a_talk, TALKED | FORM_1 | {"CLUE_OUTCOME_ACCEPTED": 1}),
        (
            believed_after_a_letter,
            TALKED | FORM_1 | {"CLUE_OUTCOME_ACCEPTED": 1, "F1_LETTER.form_1": 1},
        ),
        (talked_to_twice, ONE | HANDLED | {"DISPOSITION_ROUNDS": 2, "CLUE_INQUIRY": 2}),
        (
            admonished_for_two_clues,
            {
                "CLUE_FOUND": 2,
                "CLUE_PERSONS": 1,
                "CLUE_HANDLED": 2,
                "DISPOSITION_ROUNDS": 2,
                "CLUE_INQUIRY": 2,
                "FORM_1": 2,
                "FORM_TOTAL": 2,
                "F1_ADMONISH.clue": 1,
                "F1_ADMONISH.form_1": 1,
                "F1_ADMONISH.use": 1,
            },
        ),
        (shelved, ONE | HANDLED | {"CLUE_SHELVED": 1}),
        (verified, ONE | HANDLED | {"CLUE_PRELIM": 1}),
        (closed_then_voided, ONE),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_a_year_counts_what_its_histories_say(office, history, cells):
    history(office)
    assert office.cells(2026) == cells
    rows = [row for row in catalogue() if row.id in office.watched]
    counted = {row.id: len(why(office.house.views, row, Asked.of_year(2026))) for row in rows}
    assert {id: number for id, number in counted.items() if number} == cells


def test_the_statistics_period_decides_the_year_not_the_day_of_entry(office):
    office.did("manager", "register_clue", "2027-01-04", **h.CLUE | {"occurred_on": "2026-12-31"})
    assert (office.cells(2026), office.cells(2027)) == (ONE, {})


def test_what_falls_into_a_closed_month_counts_in_the_first_open_one(office):
    store, clue = office.house.store, office.registered("2026-12-30")
    (registered,) = office.record(clue).history
    assert period_of(registered.occurred_on, closed_through="2026-12") == "2027-01"
    moved = registered._replace(record="f" * 32, period="2027-01")
    store.recorder.insert_events([store.mapper.to_stored_event(moved)])
    assert office.cells(2026) == ONE
    assert office.cells(2027) == ONE


def test_a_year_is_shown_as_it_was_known_at_a_position(office):
    clue = office.closed(office.registered())
    closed = ONE | HANDLED | {"CLUE_CLOSED_DIRECT": 1}
    office.voided(clue, 6, "2026-04-01")
    known = {position: office.cells(2026, as_of=position) for position in (7, 8, 13, 14, 16, 17)}
    assert known == {7: {}, 8: ONE, 13: ONE, 14: closed, 16: closed, 17: ONE}


def test_a_year_may_be_counted_for_one_unit(office):
    office.registered()
    office.hire("neighbour", "clue_manager", "czb")
    office.did("neighbour", "register_clue", "2026-03-02", **h.CLUE)
    assert office.cells(2026) == {"CLUE_FOUND": 2, "CLUE_PERSONS": 2}
    assert [office.cells(2026, unit=unit) for unit in ("zjw", "czb", "none")] == [ONE, ONE, {}]


def test_two_persons_found_to_be_one_count_once_from_then_on(office):
    clues = [office.registered(), office.registered()]
    persons = [office.record(clue).fact("person_id") for clue in clues]
    before = office.house.store.size()
    merging = {"merged_into": persons[1], "reason": "同一人"}
    office.did("manager", "person.merge_persons", "2026-04-01", persons[0], **merging)
    assert office.cells(2026) == {"CLUE_FOUND": 2, "CLUE_PERSONS": 1}
    assert office.cells(2026, as_of=before) == {"CLUE_FOUND": 2, "CLUE_PERSONS": 2}


def test_what_no_step_can_record_yet_is_unknown_and_not_nought(here):
    here.house.views.catch_up()
    values = {
        cell.indicator.id: cell.value for cell in tally(here.house.views, Asked.of_year(2026))
    }
    rows = [row for row in catalogue() if row.in_force(2026)]
    unknown = {row.id for row in rows if not row.counts and not row.before}  # shares of nothing too
    assert {id for id, value in values.items() if value is None} == unknown
    assert {value for id, value in values.items() if id not in unknown} == {0}
    (row,) = cells_of("CLUE_FOUND")
    waiting = replace(row, counts=(), waits_for="登记步骤")
    assert why(here.house.views, waiting, Asked.of_year(2026)) == []


def test_a_counted_unit_opens_all_its_facts(here):
    clues = two_persons(here)
    for clue in clues:
        here.closed(clue)
    here.house.views.catch_up()
    (row,) = cells_of("S26")
    (unit,) = why(here.house.views, row, Asked.of_year(2026))
    assert unit.unit_key == "线索〔2026〕1号"
    assert [fact.record for fact in unit.facts] == clues
    for fact in unit.facts:
        (event,) = here.house.store.events(fact.event_position - 1, 1)
        assert (event.kind, event.record) == (fact.kind, fact.record)


@pytest.mark.parametrize(("wanted", "count"), [(True, 1), (False, 2)])
def test_a_yes_or_no_is_counted_alike_on_every_store(office, monkeypatch, wanted, count):
    row = Indicator(
        **{"code": "LEADERS", "title": "主要负责人", "measure_word": "人次", "group": "组"},
        source="口径",
        counts=("clue.clue_registered",),
        where={"main_leader": wanted},
    )
    monkeypatch.setattr("projections.tallies.catalogue", lambda: (row,))
    for main_leader in (True, False, False):
        office.registered(persons=[h.SUBJECT | {"main_leader": main_leader}])
    assert office.cells(2026) == {"LEADERS": count}
    assert len(why(office.house.views, row, Asked.of_year(2026))) == count


def test_a_cell_is_found_by_its_id_or_by_a_figure_of_the_report():
    assert [row.id for row in cells_of("F1_ADMONISH.clue")] == ["F1_ADMONISH.clue"]
    assert [row.id for row in cells_of("S29")] == ["F1_ADMONISH.clue"]
    assert cells_of("no such cell") == []


# ---- items, sums, stocks


@pytest.fixture
def row(request, monkeypatch):
    """A catalogue of one row, in place before the views are opened; and that row."""
    keys = {"code": "A", "title": "甲", "measure_word": "项", "group": "组", "source": "口径"}
    row = Indicator(**keys, **request.param)
    monkeypatch.setattr("projections.indicators.catalogue", lambda: (row,))
    monkeypatch.setattr("projections.tallies.catalogue", lambda: (row,))
    return row


def counting(**keys):
    return pytest.mark.parametrize("row", [keys], indirect=True)


REGISTERING = ("clue.clue_registered",)
LISTING = {"counts": REGISTERING, "of_each": "disciplines"}


@pytest.mark.parametrize(
    ("row", "counts"),
    [(LISTING | {"unit": "item"}, (3, 2)), (LISTING | {"unit": "event"}, (4, 3))],
    indirect=["row"],
)
def test_the_items_of_a_list_count_each_once_or_each_time(row, office, counts):
    office.registered(disciplines=["work", "life"])
    clue = office.registered(disciplines=["work", "integrity"])
    known, corrected = counts
    assert office.cells(2026) == {"A": known}
    units = why(office.house.views, row, Asked.of_year(2026))
    assert (len(units), value_of(row, units)) == (known, known)
    before = office.house.store.size()
    office.corrected(clue, 1, "2026-04-01", disciplines=["work"])
    assert office.cells(2026) == {"A": corrected}
    assert office.cells(2026, as_of=before) == {"A": known}


@counting(counts=REGISTERING, sum_of="person_number")
def test_a_number_is_added_up_and_its_list_shows_the_addends(row, office):
    two_persons(office)
    office.registered()
    assert office.cells(2026) == {"A": 1 + 2 + 1}
    units = why(office.house.views, row, Asked.of_year(2026))
    assert [fact.quantity for unit in units for fact in unit.facts] == [1, 2, 1]
    assert value_of(row, units) == 4
    assert office.cells(2025) == {}


@counting(counts=REGISTERING, unit="record", ended_by=("clue.closure_approved",))
def test_a_stock_is_what_nothing_has_ended_by_the_end_of_the_year(row, office):
    office.closed(office.registered())
    open_still = office.registered()
    assert (office.cells(2025), office.cells(2026)) == ({}, {"A": 1})
    assert office.cells(2027) == {"A": 1}, "it stands until something ends it"
    assert [unit.unit_key for unit in why(office.house.views, row, Asked.of_year(2027))] == [
        open_still
    ]
