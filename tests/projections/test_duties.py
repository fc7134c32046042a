"""Who answers, and who is behind: units, leaders against their lists, tasks past their day."""

import json
from datetime import date

import pytest

from domain.procedure import procedure
from projections.duties import QUOTAS, Duties, Late, Leader, Quota, duties, years
from projections.indicators import counted_kinds
from service.take import CONSOLE
from tests import responsibility_histories as r
from tests.stores import Office

CANCELLED = r.TASK_CONFIRMED.did("manager", "cancel_task", r.IN_TIME, reason="已取消")

ASKED = {"talks_quota": 4, "checks_quota": 2, "education_quota": 1}
NOTHING_DONE = tuple(Quota(name, asked, 0) for name, asked in ASKED.items())


def seen(office: Office, year: int = 2026, today: str = "2026-12-31") -> Duties:
    office.house.views.catch_up()
    return duties(office.house.views, year, date.fromisoformat(today))


def own_unit(office: Office) -> str:
    unit = office.house.store.holder("unit_code", "zjw")
    assert unit
    return unit


def assigned(office: Office, unit: str, on: str) -> str:
    duty = r.DUTY | {"responsible_unit": unit}
    return office.did("manager", "duty.assign_duty", on, **duty).record


def acted(office: Office, *acts: tuple[str, str | None]) -> None:
    """Acts as the areas that record them will leave them among the facts."""
    office.house.views.catch_up()
    with office.house.views.of("facts") as (connection, tables):
        facts = tables["facts"]
        row = dict(connection.execute(facts.select()).first()._mapping)
        for n, (kind, duty_list) in enumerate(acts, 1000):
            said = json.dumps({} if duty_list is None else {"duty_list_id": duty_list})
            connection.execute(facts.insert(), row | {"held_from": n, "kind": kind, "public": said})
        connection.commit()


def test_a_unit_is_covered_from_the_day_somebody_answers_until_nobody_does(office):
    own = own_unit(office)
    unit = {"unit_code": "mc", "unit_title": "某村"}
    village = office.did(CONSOLE, "unit.register_unit", "2026-01-06", **unit).record
    assert seen(office, today="2026-01-06").uncovered == [own, village]
    duty = assigned(office, village, "2026-01-20")
    assert seen(office, today="2026-01-19").uncovered == [own, village]
    assert seen(office, today="2026-01-20").uncovered == [own]
    office.did("manager", "duty.end_duty", "2026-06-01", duty, reason="单位撤并")
    assert seen(office, today="2026-05-31").uncovered == [own]
    assert seen(office, today="2026-06-01").uncovered == [own, village]


def test_of_a_past_year_the_last_day_counts(here):
    ids = here.retold(r.DUTY_ASSIGNED)
    duty = ids[r.DUTY_ASSIGNED.subject]
    here.did("manager", "duty.end_duty", "2027-02-01", duty, reason="单位撤并")
    found = [seen(here, year, "2027-03-01").uncovered for year in (2025, 2026, 2027)]
    assert found == [[own_unit(here)], [], [own_unit(here)]]


def test_a_duty_that_was_recorded_in_error_covers_nothing(here):
    ids = here.retold(r.DUTY_ASSIGNED)
    duty = ids[r.DUTY_ASSIGNED.subject]
    wrong = {"target": 1, "reason": "录入有误"}
    here.did("manager", "duty.propose_voiding", "2026-02-02", duty, **wrong)
    here.did("secretary", "duty.approve_voiding", "2026-02-02", duty)
    assert seen(here).uncovered == [own_unit(here)]


def test_a_leader_is_behind_until_every_quota_is_reached(office):
    ids = office.retold(r.DUTY_LIST)
    duty_list = ids[r.DUTY_LIST.subject]
    assert seen(office).leaders == [Leader(duty_list, NOTHING_DONE)]
    acted(
        office,
        ("talk.talk_held", duty_list),
        ("talk.talk_held", "0" * 32),
        ("talk.talk_held", None),
        ("talk.collective_talk_held", duty_list),
        ("inspection.inspection_held", duty_list),
    )
    [leader] = seen(office).leaders
    assert [(quota.done, quota.short) for quota in leader.quotas] == [(2, 2), (1, 1), (0, 1)]
    assert leader.is_behind


def test_every_act_that_answers_a_list_is_kept_as_a_fact_and_names_the_list():
    for kind in (kind for answering in QUOTAS.values() for kind in answering):
        own = procedure().events[kind].__annotations__
        standing = procedure().kinds[kind.partition(".")[0]].standing
        assert (kind, kind in counted_kinds()) == (kind, True)
        assert (kind, "duty_list_id" in {*own, *standing}) == (kind, True)


def test_who_has_done_more_than_asked_is_not_behind():
    assert not Leader("", (Quota("talks_quota", 4, 5), Quota("checks_quota", 0, 0))).is_behind
    assert Leader("", (Quota("talks_quota", 4, 5), Quota("checks_quota", 1, 0))).is_behind


def test_a_list_is_that_of_its_year(here):
    here.retold(r.DUTY_LIST)
    next_year = r.ISSUED_DUTY_LIST | {"duty_year": 2027}
    here.did("manager", "duty_list.issue_duty_list", "2026-12-30", **next_year)
    assert [len(seen(here, year).leaders) for year in (2025, 2026, 2027)] == [0, 1, 1]
    assert years(here.house.views) == {2026, 2027}


@pytest.mark.parametrize(
    ("world", "today", "is_late"),
    [
        (r.TASK_CONFIRMED, r.IN_TIME, False),
        (r.TASK_CONFIRMED, r.TOO_LATE, True),
        (r.TASK_SUBMITTED, r.TOO_LATE, False),
        (r.TASK_RETURNED, r.TOO_LATE, True),
        (CANCELLED, r.TOO_LATE, False),
    ],
)
def test_a_task_is_late_while_its_material_is_owed_after_the_last_day(here, world, today, is_late):
    ids = here.retold(world)
    late = [Late(ids[world.subject], r.IN_TIME)] if is_late else []
    assert seen(here, 2026, today).late == late
    assert seen(here, 2025, today).late == []
