"""Figures by which the county's return splits petitions, clues, cases and money."""

from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest

from domain.span import Span
from projections.dimensions import dimensions
from projections.tallies import Asked, broken_down, cell, cells_of, tally
from service.take import take
from tests import case_histories as c
from tests import histories as h
from tests import petition_histories as p
from tests import review_histories as r
from tests import sanction_histories as s
from tests.outcome_histories import BELIEVED, answered_by_party_organisation
from tests.stores import Office

DINING = {"eight_rules": True, "eight_rules_kind": "hedonism_dining"}
PAPERWORK = {"eight_rules": True, "eight_rules_kind": "formalism_paperwork"}
MASSES = {"problem_tags": ["mass_corruption"]}
MEASURE = {"measure": "criticism", "measure_document": "措〔2026〕1号", "measure_on": "2026-04-03"}
CRITICISE = {"proposed_outcome": "measure_applied", "proposed_measure": "criticism"}
TWO = [h.SUBJECT, h.SUBJECT | {"name": "周某", "rank": "township_section"}]


def of(office: Office, *prefixes: str, year: int = 2026) -> dict[str, int]:
    """The cells of a year whose codes begin so."""
    return {id: n for id, n in office.cells(year).items() if id.startswith(prefixes)}


def dealt_with(office: Office, **clue: Any) -> None:
    """A clue after whose talk everybody it names is criticised."""
    said, command = h.CLUE | clue, uuid4().hex
    office.clock.set("2026-03-02")
    order = office.order("manager", "register_clue", **said)
    take(office.house.store, replace(order, command_id=command))
    for record in office.clues(command, len(said["persons"])):
        office.talk_planned(record)
        office.did("handler", "record_talk", "2026-03-25", record, **h.HELD_TALK)
        office.did("handler", "submit_talk_report", "2026-03-30", record, **h.REPORT | CRITICISE)
        office.did("secretary", "apply_measure", "2026-04-03", record, **MEASURE)


# ---- petitions


def test_an_item_is_split_by_whom_and_what_it_is_about(here):
    here.retold(p.registered(p.PETITION | p.SORTED))
    here.retold(p.EMPTY)
    splits = of(here, "PET_RANK", "PET_DISC", "PET_SOURCE", "PET_TOPIC", "PET_NOSUBST")
    assert splits == {
        "PET_NOSUBST": 1,
        "PET_RANK_VILLAGE": 1,
        "PET_RANK_NONE": 1,
        "PET_DISC_MASS": 1,
        "PET_DISC_ALL": 1,
        "PET_DISC_DUTYCRIME": 1,
        "PET_SOURCE.masses_report": 1,
        "PET_SOURCE.none": 1,
        "PET_TOPIC.benefits": 1,
    }


def test_an_item_is_first_unless_it_is_kept_with_another(here):
    ids = here.retold(p.REGISTERED)
    first = next(id for id in ids.values() if here.record(id).kind == "petition")
    again = here.retold(p.REGISTERED)
    second = next(id for id in again.values() if here.record(id).kind == "petition")
    assert of(here, "PET_FIRST", "PET_REPEAT", "PET_OPEN") == {"PET_FIRST": 2, "PET_OPEN": 2}
    here.did("intake", "petition.mark_repeat", "2026-03-04", second, earlier_petition=first)
    figures = of(here, "PET_FIRST", "PET_REPEAT", "PET_OPEN", "PET_DONE", "PET_RATE")
    assert figures == {
        "PET_FIRST": 1,
        "PET_REPEAT": 1,
        "PET_REPEAT.cohort": 1,
        "PET_OPEN": 1,
        "PET_DONE.cohort": 1,
        "PET_RATE": 500,
    }


def test_new_evidence_opens_an_item_again(here):
    here.retold(p.EVIDENCE)
    assert of(here, "PET_OPEN", "PET_DONE") == {
        "PET_OPEN": 1,
        "PET_DONE": 1,
        "PET_DONE.cohort": 1,
    }


# ---- clues and cases


def test_those_a_clue_names_are_split_by_rank(office):
    office.registered(persons=TWO)
    assert of(office, "CLUE_PERSON") == {
        "CLUE_PERSONS": 2,
        "CLUE_PERSON_RANK.rural_enterprise_other": 1,
        "CLUE_PERSON_RANK.township_section": 1,
    }


def filed(**subject: Any) -> h.World:
    """A case filed by the Party against somebody who differs in these facts."""
    return (
        c.proposed_on(**subject)
        .did("handler", "submit_filing_report", "2026-03-11", **c.FILING_REPORT)
        .did("secretary", "endorse_filing", "2026-03-12")
        .did("party_secretary", "approve_filing", "2026-03-13")
    )


def test_those_filed_against_are_split_by_rank_and_by_what_marks_them(here):
    here.retold(filed(rank="township_section", subject_marks=["village_head", "bribe_giver"]))
    here.retold(filed(rank="general_cadre", subject_marks=["discipline_cadre"]))
    assert of(here, "CASE_", "SELF_") == {
        "CASE_FILED": 2,
        "CASE_FILED.party": 2,
        "CASE_FILED_PERSON": 2,
        "CASE_RANK_TOWN": 1,
        "CASE_RANK_GENERAL": 1,
        "CASE_VILLAGE_HEAD": 1,
        "CASE_BRIBER": 1,
        "CASE_SELF_UNITS": 1,
        "CASE_OPEN": 2,
        "SELF_CADRE.clues": 1,
        "SELF_CADRE.filed": 1,
    }


def test_a_case_is_closed_when_its_sanction_is_carried_out(here):
    here.retold(s.EXECUTED)
    assert of(here, "CASE_CLOSED") == {"CASE_CLOSED": 1}


def test_whoever_is_detained_or_handed_to_justice_counts(here):
    here.retold(
        c.BOTH_INVESTIGATING.did(
            "secretary",
            "record_detention_notice",
            "2026-04-13",
            detained_on="2026-04-10",
            detention_notice_number="某县监留〔2026〕1号",
        )
    )
    here.retold(
        r.opened(subject_marks=["bribe_giver"]).did(
            "secretary", "transfer_judicial", "2026-05-08", **s.TRANSFER
        )
    )
    assert of(here, "DETAIN", "TRANSFER", "CASE_BRIBER", "SELF") == {
        "DETAIN": 1,
        "TRANSFER_JUD": 1,
        "CASE_BRIBER_TRANSFER": 1,
    }


# ---- the eight rules, wrongs close to the masses, own cadres


def test_a_problem_counts_once_for_a_clue_and_its_people_one_by_one(office):
    dealt_with(office, **DINING, **MASSES, persons=TWO)
    assert of(office, "EIGHT", "MASS", "HANDLED") == {
        "HANDLED_CLUES": 1,
        "HANDLED_PERSONS": 2,
        "HANDLED_PERSONS.times": 2,
        "EIGHT_HEDONISM.persons": 2,
        "EIGHT_CASES": 1,
        "EIGHT_PERSONS": 2,
        "EIGHT_LEVEL.township": 1,
        "EIGHT_TYPE": 1,
        "EIGHT_HEDONISM": 1,
        "MASS_CASES": 1,
        "MASS_HANDLED": 2,
    }


def test_problems_are_split_by_kind(office):
    dealt_with(office, **DINING)
    dealt_with(office, **PAPERWORK)
    office.house.views.catch_up()
    asked = Asked.of_year(2026)
    (row,) = cells_of("EIGHT_TYPE")
    kinds = broken_down(office.house.views, row, asked, dimensions()["eight_rules_kind"])
    assert {code: part.value for code, part in kinds if part.value} == {
        "hedonism_dining": 1,
        "formalism_paperwork": 1,
    }
    assert of(office, "EIGHT_FORMALISM", "EIGHT_HEDONISM") == {
        "EIGHT_FORMALISM": 1,
        "EIGHT_FORMALISM.persons": 1,
        "EIGHT_HEDONISM": 1,
        "EIGHT_HEDONISM.persons": 1,
    }


def test_until_2019_the_tables_knew_hedonism_only(office):
    dealt_with(office, **DINING)
    dealt_with(office, **PAPERWORK)
    office.house.views.catch_up()
    views, year = office.house.views, Asked.of_year(2026)
    old, new = (row for row in (cells_of("EIGHT_CASES.until_2019")[0], cells_of("EIGHT_CASES")[0]))
    assert [cell(views, row, year).value for row in (old, new)] == [1, 2]
    shown = {
        year: [each.indicator.id for each in tally(views, Asked(Span.of_year(year)))]
        for year in (2019, 2020)
    }
    names = ("EIGHT_CASES.until_2019", "EIGHT_CASES", "EIGHT_FORMALISM")
    assert [[name in shown[year] for name in names] for year in (2019, 2020)] == [
        [True, False, False],
        [False, True, True],
    ]


def test_what_is_not_dealt_with_is_no_problem_dealt_with(office):
    office.closed(office.registered(**DINING, **MASSES))
    assert of(office, "EIGHT", "MASS", "HANDLED") == {}


def test_a_reply_without_a_measure_deals_with_nobody(here):
    here.retold(answered_by_party_organisation(None))
    assert of(here, "HANDLED") == {}


def test_what_a_clue_is_found_to_be_counts_from_then_on(office):
    record = office.talk_reported(office.registered())
    office.did("handler", "update_clue_statistics", "2026-04-01", record, **DINING)
    office.did("secretary", "close_accepted", "2026-04-01", record, **BELIEVED)
    office.did("handler", "record_organisational_handling", "2026-05-08", record, **h.HANDLING)
    assert of(office, "EIGHT_CASES", "EIGHT_PERSONS") == {"EIGHT_CASES": 1, "EIGHT_PERSONS": 1}


def test_those_sanctioned_are_among_those_dealt_with(here):
    found = {"eight_rules": True, "eight_rules_problem": ["hedonism_dining"], **MASSES}
    case = r.accepted(subject_marks=["discipline_cadre"])
    known = case.did("manager", "update_case_statistics", "2026-03-13", **found)
    warning = r.PLENARY | {"party_sanction": "party_warning"}
    ready = r.resolved(r.reported(known))
    here.retold(ready.did("secretary", "decide_by_plenary", "2026-04-07", **warning))
    assert of(here, "EIGHT_P", "MASS", "SELF") == {
        "EIGHT_PERSONS": 1,
        "EIGHT_PUNISHED": 1,
        "MASS_CASES": 1,
        "MASS_HANDLED": 1,
        "MASS_PUNISHED": 1,
        "SELF_CADRE.clues": 1,
        "SELF_CADRE.handled": 1,
        "SELF_CADRE.punished": 1,
    }


def test_an_organisation_is_not_counted_among_persons(office):
    dealt_with(office, persons=[h.SUBJECT | {"political_status": "party_organisation"}])
    assert of(office, "HANDLED") == {"HANDLED_CLUES": 1}


# ---- money


@pytest.mark.parametrize(
    ("kind", "cells"),
    [
        ("collected", {"MONEY_COLLECT": 300050, "MONEY_COLLECT.collected": 300050}),
        ("confiscated", {"MONEY_COLLECT": 300050, "MONEY_COLLECT.confiscated": 300050}),
        ("handed_in", {"MONEY_COLLECT": 300050, "MONEY_COLLECT.handed_in": 300050}),
        ("recovered", {"MONEY_COLLECT": 300050, "MONEY_COLLECT.recovered": 300050}),
        ("ordered_refund", {"MONEY_REFUND": 300050}),
        ("loss_redeemed", {"MONEY_LOSS": 300050}),
    ],
)
def test_money_is_added_up_by_what_was_done_with_it(here, kind, cells):
    piece = c.PROPERTY | {"property_kind": kind, "amount": "3000.40"}
    here.retold(c.INVESTIGATING.did("handler", "record_property", "2026-03-25", **piece))
    piece |= {"amount": "0.10"}
    here.retold(h.VERIFYING.did("handler", "record_property", "2026-04-01", **piece))
    assert of(here, "MONEY") == cells


def test_what_closed_cases_involved_is_added_up(here):
    known = s.EXECUTING.did(
        "handler", "update_case_statistics", "2026-05-08", amount_involved="12000.50"
    )
    here.retold(known.did("handler", "report_execution", "2026-06-01", **s.REPORT))
    here.retold(s.EXECUTED)
    assert of(here, "MONEY") == {"MONEY_INVOLVED": 1200050}
