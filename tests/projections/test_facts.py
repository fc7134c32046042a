"""Facts: what counts, from which position and until which it was known to hold."""

from typing import Any

from service.house import House
from tests import histories as h
from tests.stores import Office

REGISTERED, CLOSED = "clue.clue_registered", "clue.closure_approved"


def facts(office: Office) -> list[tuple[str, int, int | None]]:
    """Every fact: its kind, and the positions from which and until which it held."""
    return [(row["kind"], row["held_from"], row["held_until"]) for row in rows(office.house)]


def rows(house: House) -> list[dict[str, Any]]:
    house.views.catch_up()
    with house.views.of("facts") as (connection, tables):
        table = tables["facts"]
        query = table.select().order_by(table.c.held_from, table.c.slot)
        return [dict(row._mapping) for row in connection.execute(query)]


def rebuilt(house: House, name: str = "facts") -> bool:
    """Whether a view built anew is the same as the live one."""
    live = house.views.content(name)
    house.views.rebuild(name)
    return house.views.content(name) == live


def test_what_counts_becomes_a_fact_when_it_is_recorded(office):
    clue = office.closed(office.registered())
    assert facts(office) == [(REGISTERED, 8, None), (CLOSED, 14, None)]
    registered, closed = rows(office.house)
    person = office.house.store.pseudonym(office.record(clue).fact("person_id"))
    assert registered | {"public": ""} == {
        "held_from": 8,
        "record": clue,
        "slot": 1,
        "held_until": None,
        "position": 8,
        "kind": REGISTERED,
        "period": "2026-03",
        "occurred_on": "2026-03-02",
        "unit": "zjw",
        "person": person,
        "recorded_person": person,
        "clue_number": "线索〔2026〕1号",
        "quantity": 1,
        "public": "",
    }
    assert (closed["person"], closed["slot"], closed["position"]) == (person, 6, 14)
    assert rebuilt(office.house)


def test_a_correction_closes_a_fact_and_opens_another(office):
    clue = office.closed(office.registered())
    office.corrected(clue, 1, "2026-04-01", rank="general_cadre")
    assert facts(office) == [
        (REGISTERED, 8, 17),
        (CLOSED, 14, 17),
        (REGISTERED, 17, None),
        (CLOSED, 17, None),
    ]
    assert rows(office.house)[2]["public"]["rank"] == "general_cadre"
    assert rebuilt(office.house)


def test_a_corrected_date_moves_the_fact_to_its_month(office):
    clue = office.closed(office.registered())
    office.corrected(clue, 6, "2026-04-02", occurred_on="2026-04-01")
    assert [row["period"] for row in rows(office.house)] == ["2026-03", "2026-03", "2026-04"]
    assert rebuilt(office.house)


def test_a_voiding_closes_a_fact(office):
    clue = office.closed(office.registered())
    office.voided(clue, 6, "2026-04-01")
    assert facts(office) == [(REGISTERED, 8, None), (CLOSED, 14, 17)]
    assert rebuilt(office.house)


def test_an_approval_lapses_with_the_proposal_that_is_corrected(office):
    clue = office.closed(office.registered())
    office.corrected(clue, 5, "2026-04-01", closing_reason="implausible")
    assert office.record(clue).stage == "disposition_pending"
    assert facts(office) == [(REGISTERED, 8, None), (CLOSED, 14, 17)]
    assert rebuilt(office.house)


def test_a_corrected_rank_is_corrected_in_every_later_fact(office):
    clue = office.closed(office.registered())
    office.corrected(clue, 1, "2026-04-01", rank="general_cadre")
    held = [row for row in rows(office.house) if row["held_until"] is None]
    assert [row["public"]["rank"] for row in held] == ["general_cadre"] * 2
    assert rebuilt(office.house)


def test_two_persons_found_to_be_one_hold_their_facts_together(office):
    clues = [office.registered(), office.registered()]
    persons = [office.record(clue).fact("person_id") for clue in clues]
    merging = {"merged_into": persons[1], "reason": "同一人"}
    office.did("manager", "person.merge_persons", "2026-04-01", persons[0], **merging)
    one, other = map(office.house.store.pseudonym, persons)
    assert [(r["person"], r["held_from"], r["held_until"]) for r in rows(office.house)] == [
        (one, 8, 12),
        (other, 10, None),
        (other, 12, None),
    ]
    office.closed(clues[0])
    assert [r["person"] for r in rows(office.house)][-1] == other
    assert rebuilt(office.house)


def test_a_correction_after_a_merger_stays_with_the_person_it_turned_out_to_be(office):
    clues = [office.registered(), office.registered()]
    persons = [office.record(clue).fact("person_id") for clue in clues]
    merging = {"merged_into": persons[1], "reason": "同一人"}
    office.did("manager", "person.merge_persons", "2026-04-01", persons[0], **merging)
    office.corrected(clues[0], 1, "2026-04-02", rank="general_cadre")
    held = [row for row in rows(office.house) if row["held_until"] is None]
    assert {row["person"] for row in held} == {office.house.store.pseudonym(persons[1])}
    assert len(held) == 2
    assert rebuilt(office.house)


def test_persons_may_be_merged_one_after_another(office):
    clues = [office.registered() for _ in range(3)]
    persons = [office.record(clue).fact("person_id") for clue in clues]
    for one, other in (persons[:2], persons[1:]):
        merging = {"merged_into": other, "reason": "同一人"}
        office.did("manager", "person.merge_persons", "2026-04-01", one, **merging)
    held = [row["person"] for row in rows(office.house) if row["held_until"] is None]
    assert held == [office.house.store.pseudonym(persons[2])] * 3
    assert rebuilt(office.house)


def test_a_merger_that_is_voided_gives_each_person_their_own_facts_again(office):
    clues = [office.registered(), office.registered()]
    persons = [office.record(clue).fact("person_id") for clue in clues]
    merging = {"merged_into": persons[1], "reason": "同一人"}
    office.did("manager", "person.merge_persons", "2026-04-01", persons[0], **merging)
    why = {"target": 2, "reason": "另有其人"}
    office.did("manager", "person.propose_voiding", "2026-04-02", persons[0], **why)
    office.did("secretary", "person.approve_voiding", "2026-04-02", persons[0])
    held = [row["person"] for row in rows(office.house) if row["held_until"] is None]
    assert sorted(held) == sorted(map(office.house.store.pseudonym, persons))
    assert rebuilt(office.house)


def test_facts_know_no_name(office):
    office.closed(office.registered(**h.CLUE))
    text = repr(rows(office.house))
    assert [word for word in ("王某", "某村", h.CLUE["summary"]) if word in text] == []
