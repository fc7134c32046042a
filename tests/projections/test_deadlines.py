"""The periods that run, as rows: what starts them, what ends them, what a correction does."""

from typing import Any

from domain.record import Deadline
from projections.deadlines import DATES, Mark, _standing, expiring, marks_of, moot
from tests import histories as h
from tests.stores import Office


def running(office: Office, record: str) -> list[dict[str, Any]]:
    office.house.views.catch_up()
    with office.house.views.of("deadlines") as (connection, tables):
        table = tables["deadlines"]
        query = table.select().where(table.c.record == record).order_by(table.c.rule)
        return [dict(row._mapping) for row in connection.execute(query)]


def due(office: Office, record: str) -> dict[str, str]:
    return {row["rule"]: row["due_on"] for row in running(office, record)}


def rebuilt(office: Office) -> bool:
    views = office.house.views
    live = views.content("deadlines")
    views.rebuild("deadlines")
    return views.content("deadlines") == live


def test_a_period_runs_from_the_act_that_starts_it_to_the_act_that_meets_it(office):
    clue = office.registered()
    assert running(office, clue) == []
    office.assessed(clue)
    assert running(office, clue) == [
        {
            "record": clue,
            "rule": "disposition-opinion",
            "started_on": "2026-03-05",
            "due_on": "2026-04-07",
            "unshifted_on": "2026-04-05",
            "extended_to": None,
            "paused_on": None,
        }
    ]
    assert rebuilt(office)
    office.did("handler", "propose_disposition", "2026-03-20", clue, **h.SHELVING)
    assert running(office, clue) == []
    assert rebuilt(office)


def test_several_periods_of_several_records_in_one_batch(office):
    clues = [office.assessed(office.registered()) for _ in range(2)]
    office.did("handler", "propose_disposition", "2026-03-20", clues[0], **h.SHELVING)
    office.did("secretary", "approve_shelving", "2026-03-23", clues[0])
    assert due(office, clues[0]) == {"shelved-reexamination": "2026-09-23"}
    assert due(office, clues[1]) == {"disposition-opinion": "2026-04-07"}
    assert rebuilt(office)


def test_a_corrected_date_moves_the_period(office):
    clue = office.assessed(office.registered())
    assert due(office, clue) == {"disposition-opinion": "2026-04-07"}
    office.corrected(clue, 4, "2026-03-10", occurred_on="2026-03-09")
    assert due(office, clue) == {"disposition-opinion": "2026-04-09"}
    assert rebuilt(office)


def test_a_correction_brings_back_what_was_met(office):
    clue = office.closed(office.registered())
    assert "disposition-opinion" not in due(office, clue)
    office.voided(clue, 6, "2026-04-01")
    office.voided(clue, 5, "2026-04-02")
    assert due(office, clue) == {"disposition-opinion": "2026-04-07"}
    office.voided(clue, 4, "2026-04-02")
    assert due(office, clue) == {}
    assert rebuilt(office)


def test_a_mark_has_the_fields_of_a_period_and_older_ones_have_fewer(office):
    assert Mark._fields == Deadline._fields
    assert set(DATES) < set(Mark._fields)
    clue = office.assessed(office.registered())
    *_, last = office.house.store.public_history(clue, office.house.store.size())
    [mark] = marks_of(last)
    days = '"2026-03-05","2026-04-07","2026-04-05"'
    older = last._replace(deadlines=f'[["disposition-opinion",{days},true,null]]')
    assert list(marks_of(older)) == [mark]
    assert list(marks_of(last._replace(deadlines=None))) == []
    assert _standing([last]) == {(clue, "disposition-opinion"): mark}


def test_what_no_step_can_meet_any_more_is_told_apart():
    assert moot("clue", "assessing") == []
    assert "disposition-opinion" in moot("clue", "closed")
    assert all(rule not in expiring() for rule in ("disposition-opinion", "letter-reply"))


def test_the_view_knows_no_name(office):
    office.assessed(office.registered(**h.CLUE))
    office.house.views.catch_up()
    text = repr(office.house.views.content("deadlines"))
    assert [word for word in ("王某", "某村", h.CLUE["summary"]) if word in text] == []
