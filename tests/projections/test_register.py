"""The register: where every record stands and what is due."""

from datetime import date
from typing import Any

import pytest

from projections.register import is_soon
from tests import histories as h
from tests.stores import Office


def row(office: Office, record: str) -> dict[str, Any]:
    office.house.views.catch_up()
    with office.house.views.of("register") as (connection, tables):
        table = tables["register"]
        query = table.select().where(table.c.record == record)
        return dict(connection.execute(query).one()._mapping)


def shown(office: Office, record: str, *names: str) -> list[Any]:
    return [row(office, record)[name] for name in names]


def rebuilt(office: Office) -> bool:
    views = office.house.views
    live = views.content("register")
    views.rebuild("register")
    return views.content("register") == live


def test_a_clue_stands_where_its_last_step_has_led(office):
    clue = office.assessed(office.registered())
    assert row(office, clue) == {
        "record": clue,
        "kind": "clue",
        "stage": "assessing",
        "unit": "zjw",
        "person": office.house.store.pseudonym(office.record(clue).fact("person_id")),
        "number": "线索〔2026〕1号",
        "person_number": 1,
        "source": "petition",
        "rank": "rural_enterprise_other",
        "handler": office.ids["handler"],
        "opened_on": "2026-03-02",
        "last_on": "2026-03-05",
        "due_on": "2026-04-07",
        "due_rule": "disposition-opinion",
        "running": '{"disposition-opinion": "2026-04-07"}',
        "about_head": False,
        "correction_pending": False,
        "version": 4,
        "opened_at": 8,
    }
    assert rebuilt(office)


def test_what_is_done_is_no_longer_due(office):
    clue = office.proposed(office.registered())
    assert shown(office, clue, "stage", "due_on", "due_rule", "running") == [
        "disposition_pending",
        None,
        None,
        "{}",
    ]


def test_every_record_has_its_row(office):
    office.registered()
    office.house.views.catch_up()
    rows = office.house.views.content("register")["register"]
    kinds = [row[1] for row in rows]
    assert {kind: kinds.count(kind) for kind in kinds} == {
        "unit": 1,
        "account": 6,
        "person": 1,
        "clue": 1,
    }


def test_a_pending_correction_shows_until_it_is_answered(office):
    clue = office.registered()
    wrong = {"target": 1, "restated": {"rank": "county"}, "reason": "录入有误"}
    office.did("manager", "propose_correction", "2026-03-03", clue, **wrong)
    assert shown(office, clue, "correction_pending", "rank") == [True, "rural_enterprise_other"]
    office.did("secretary", "approve_correction", "2026-03-03", clue)
    assert shown(office, clue, "correction_pending", "rank") == [False, "county"]
    assert rebuilt(office)


def test_a_correction_moves_a_record_back_with_all_that_was_due(office):
    clue = office.closed(office.registered())
    office.corrected(clue, 5, "2026-04-01", closing_reason="implausible")
    stands = ["disposition_pending", None, office.record(clue).version]
    assert shown(office, clue, "stage", "due_on", "version") == stands
    assert rebuilt(office)


def test_a_corrected_date_moves_what_is_due(office):
    clue = office.assessed(office.registered())
    office.corrected(clue, 4, "2026-03-10", occurred_on="2026-03-09")
    assert shown(office, clue, "due_on") == ["2026-04-09"]
    assert rebuilt(office)


def test_a_record_voided_whole_keeps_its_number(office):
    clue = office.registered()
    office.voided(clue, 1, "2026-03-03")
    assert shown(office, clue, "stage", "number", "due_on") == [None, "线索〔2026〕1号", None]
    assert office.record(clue).stage is None
    assert rebuilt(office)


@pytest.mark.parametrize(
    ("due_on", "nearness"),
    [
        (None, ""),
        ("2026-03-31", "overdue"),
        ("2026-04-01", "soon"),
        ("2026-04-08", "soon"),
        ("2026-04-09", ""),
    ],
)
def test_what_is_due_today_is_soon_and_what_was_due_yesterday_is_overdue(due_on, nearness):
    assert is_soon(due_on, date(2026, 4, 1), date(2026, 4, 8)) == nearness


def test_the_register_knows_no_name(office):
    office.closed(office.registered(**h.CLUE))
    office.house.views.catch_up()
    text = repr(office.house.views.content("register"))
    assert [word for word in ("王某", "某村", h.CLUE["summary"]) if word in text] == []
