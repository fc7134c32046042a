"""Figures of measures without a clue, of circulars and of accountability, beside those of clues."""

import pytest

from projections.tallies import Asked, cells_of, why
from tests import histories as h
from tests import measure_histories as m
from tests import supervision_histories as s
from tests.stores import Office

# The cells these tests speak of: what other rows make of the same acts, others tell.
WATCHED = """
ACC_ORG.campaign ACC_ORG.supervision ACC_PERSON.supervision CAMP_COUNT CAMP_FIELD
F1_ADMONISH.clue F1_ADMONISH.form_1 F1_ADMONISH.supervision F1_ADMONISH.use
F1_CHECK.form_1 F1_CHECK.supervision F1_CHECK.use F1_CHECK.use_times F1_CIRC.form_1
F1_CIRC.supervision F1_CIRC.use F1_CIRC.use_times F1_CRITEDU.supervision F1_REMIND.clue
F1_REMIND.form_1 F1_REMIND.supervision F1_REMIND.use F1_WARNTALK.supervision
F1_WARNTALK.use FORM_1 FORM_TOTAL NOTICE_CASES NOTICE_ISSUED
"""


@pytest.fixture(autouse=True)
def _watched(monkeypatch):
    monkeypatch.setattr(Office, "watched", frozenset(WATCHED.split()))


CIRCULATED = {"F1_CIRC.supervision": 1, "F1_CIRC.use": 1, "F1_CIRC.use_times": 1}
ISSUED = {"NOTICE_ISSUED": 1, "NOTICE_CASES": 2} | CIRCULATED
FORWARDED = {"circular_forwarded_to": "各村党支部"}
OPENED = {"CAMP_COUNT": 1, "CAMP_FIELD": 1}


@pytest.mark.parametrize(
    ("world", "cells"),
    [
        (m.APPROVED, {}),
        (m.carried_out(), {"F1_REMIND.supervision": 1, "F1_REMIND.use": 1}),
        (
            m.carried_out(measure_ground="daily"),
            {"F1_REMIND.supervision": 1, "F1_REMIND.use": 1},
        ),
        (
            m.carried_out(measure="admonition"),
            {"F1_ADMONISH.supervision": 1, "F1_ADMONISH.use": 1},
        ),
        (
            m.carried_out(measure="warning_talk"),
            {"F1_WARNTALK.supervision": 1, "F1_WARNTALK.use": 1},
        ),
        (m.carried_out(measure="criticism"), {"F1_CRITEDU.supervision": 1}),
        (m.carried_out(measure="public_criticism"), CIRCULATED),
        (
            m.REVIEW_ORDERED,
            {"F1_CHECK.supervision": 1, "F1_CHECK.use": 1, "F1_CHECK.use_times": 1},
        ),
        (m.SIGNED, {}),
        (m.ISSUED, ISSUED),
        (m.ISSUED.did("manager", "forward_circular", "2026-03-12", **FORWARDED), ISSUED),
        (m.issued(criticised=None, circular_cases=1), {"NOTICE_ISSUED": 1, "NOTICE_CASES": 1}),
        (m.ACCOUNTABLE_PROPOSED, {}),
        (m.ACCOUNTABLE, {"ACC_ORG.supervision": 1}),
        (m.answering(m.CADRE), {"ACC_PERSON.supervision": 1}),
    ],
)
def test_a_year_counts_what_was_done_without_a_clue(here, world, cells):
    here.retold(world)
    assert here.cells(2026) == cells


def measured_by_clue() -> h.World:
    """A clue that ended in three measures on somebody whose number is known."""
    report = h.REPORT | {"proposed_outcome": "measure_applied", "proposed_measure": "reminder_talk"}
    return (
        h._proposed(h.TALK, h.KNOWN)
        .did("secretary", "approve_talk_inquiry", "2026-03-23")
        .did("handler", "record_talk", "2026-03-25", **h.HELD_TALK)
        .did("handler", "submit_talk_report", "2026-03-30", **report)
        .did(
            "secretary",
            "apply_measure",
            "2026-04-01",
            measure="reminder_talk",
            further_measures=["ordered_self_review", "public_criticism"],
            measure_document="措〔2026〕1号",
            measure_on="2026-04-01",
        )
    )


def measured_without(world: h.World, measure: str) -> h.World:
    """The same world with a measure on the same person, and no clue."""
    due = {"due_on": "2026-04-30"} if measure == "ordered_self_review" else {}
    body = m.OF_KNOWN | {"measure": measure}
    return (
        world.did("handler", "measure.propose_measure", "2026-04-07", **body)
        .did("secretary", "approve_measure", "2026-04-08")
        .did("handler", "carry_out_measure", "2026-04-09", **m.CARRIED_OUT | due)
    )


def criticised_by_circular(world: h.World) -> h.World:
    """The same world with a circular that names the same person."""
    body = m.CIRCULAR | {"criticised": [m.CRITICISED | {"id_number": h.ID_NUMBER}]}
    return (
        world.did("manager", "circular.draft_circular", "2026-04-10", **body)
        .did("secretary", "approve_circular", "2026-04-11")
        .did("manager", "issue_circular", "2026-04-12")
    )


def of(cells: dict[str, int], *codes: str) -> dict[str, int]:
    """The cells of these codes, the clue's register aside."""
    return {id: n for id, n in cells.items() if id.startswith(codes)}


def test_one_person_measured_on_a_clue_and_without_counts_once_in_all_use(office: Office):
    by_clue = measured_by_clue()
    world = measured_without(measured_without(by_clue, "reminder_talk"), "ordered_self_review")
    office.retold(criticised_by_circular(world))
    cells = office.cells(2026)
    assert of(cells, "F1_") == {
        "F1_REMIND.clue": 1,
        "F1_REMIND.form_1": 1,
        "F1_REMIND.supervision": 1,
        "F1_REMIND.use": 1,
        "F1_CHECK.form_1": 1,
        "F1_CHECK.supervision": 1,
        "F1_CHECK.use": 1,
        "F1_CHECK.use_times": 2,
        "F1_CIRC.form_1": 1,
        "F1_CIRC.supervision": 1,
        "F1_CIRC.use": 1,
        "F1_CIRC.use_times": 2,
    }
    (row,) = cells_of("S34")
    (person,) = why(office.house.views, row, Asked.of_year(2026))
    kinds = ["clue.measure_applied", "measure.measure_carried_out"]
    assert [fact.kind for fact in person.facts] == kinds


def test_two_persons_are_two(here: Office):
    here.retold(measured_by_clue())
    here.retold(m.carried_out(name="周某"))
    cells = here.cells(2026)
    assert [cells[f"F1_REMIND.{scope}"] for scope in ("clue", "supervision", "use")] == [1, 1, 2]


def test_what_is_done_without_a_clue_is_no_result_of_the_four_forms(here: Office):
    by_clue = measured_by_clue()
    world = criticised_by_circular(measured_without(by_clue, "admonition"))
    here.retold(world)
    assert of(here.cells(2026), "FORM_") == {"FORM_1": 1, "FORM_TOTAL": 1}
    assert here.cells(2026)["F1_ADMONISH.use"] == 1
    assert "F1_ADMONISH.form_1" not in here.cells(2026)


def test_the_register_alone_leaves_the_four_forms_at_nought(here: Office):
    here.retold(m.carried_out(measure="admonition"))
    here.retold(m.ISSUED)
    assert of(here.cells(2026), "FORM_") == {}


def test_a_person_criticised_twice_is_one_person_and_two_times(here: Office):
    here.retold(criticised_by_circular(criticised_by_circular(h.HOUSE)))
    names = ("NOTICE_ISSUED", "NOTICE_CASES", *CIRCULATED)
    cells = here.cells(2026)
    assert {name: cells[name] for name in names} == {
        "NOTICE_ISSUED": 2,
        "NOTICE_CASES": 4,
        "F1_CIRC.supervision": 2,
        "F1_CIRC.use": 1,
        "F1_CIRC.use_times": 2,
    }


def test_an_organisation_held_accountable_twice_is_one_and_another_one_more(here: Office):
    twice = m.answering(m.ORGANISATION, m.ACCOUNTABLE)
    other = twice.did(
        "console", "unit.register_unit", "2026-03-18", unit_code="lc", unit_title="邻村党支部"
    )
    here.retold(m.answering(m.ORGANISATION | {"accountable_unit": other.subject}, other))
    assert here.cells(2026) == {"ACC_ORG.supervision": 2}


def test_of_organisations_held_accountable_those_of_a_campaign_are_told_apart(here: Office):
    campaign = s.in_campaign(m.VILLAGE)
    named = {"campaign_id": campaign.subject}
    world = m.answering(m.ORGANISATION, m.answering(m.CADRE | named, campaign))
    other = world.did(
        "console", "unit.register_unit", "2026-03-18", unit_code="lc", unit_title="邻村党支部"
    )
    here.retold(m.answering(m.ORGANISATION | {"accountable_unit": other.subject} | named, other))
    assert here.cells(2026) == OPENED | {
        "ACC_ORG.supervision": 2,
        "ACC_ORG.campaign": 1,
        "ACC_PERSON.supervision": 1,
    }


def test_a_measure_or_a_circular_of_a_campaign_stands_in_the_same_register(here: Office):
    campaign = s.in_campaign()
    named = {"measure_ground": "campaign", "campaign_id": campaign.subject}
    here.retold(m.issued(m.carried_out(campaign, **named), **named))
    reminded = {"F1_REMIND.supervision": 1, "F1_REMIND.use": 1}
    assert here.cells(2026) == OPENED | reminded | ISSUED


@pytest.mark.parametrize(
    ("figure", "cell"),
    [
        ("S07", "NOTICE_ISSUED"),
        ("S08", "F1_ADMONISH.supervision"),
        ("S09", "F1_REMIND.supervision"),
        ("S10", "F1_CIRC.use_times"),
        ("S11", "F1_CHECK.use_times"),
        ("S25", "ACC_ORG.campaign"),
        ("S29", "F1_ADMONISH.clue"),
        ("S30", "F1_REMIND.clue"),
        ("S31", "F1_ADMONISH.use"),
        ("S33", "F1_WARNTALK.use"),
        ("S34", "F1_REMIND.use"),
        ("S35", "F1_CIRC.use"),
        ("S36", "F1_CHECK.use"),
    ],
)
def test_each_figure_of_the_report_is_one_cell(figure, cell):
    assert [row.id for row in cells_of(figure)] == [cell]
