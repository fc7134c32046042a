"""计划廉政教育."""

from datetime import date

from domain.education.plan_session import SessionPlanned
from tests.cases import Case
from tests.education_histories import SESSION
from tests.histories import HOUSE

CASE = Case(HOUSE, "2026-03-02", "manager", SESSION)


def test_a_session_is_planned_and_numbered_and_due_on_its_day(given):
    planned = SessionPlanned(
        education_number="教〔2026〕1号",
        session_kind="film",
        session_title="观看警示教育片",
        planned_on=date(2026, 3, 20),
        session_audience="镇村全体干部",
        duty_list_id=None,
        initiative_id=None,
    )
    scene = given(HOUSE).on("2026-03-02").by("manager")
    outcome = scene.when("education.plan_session", **SESSION).then(planned).at_stage("planned")
    assert str(outcome.record.running("session-held").due_on) == "2026-03-20"


def test_a_session_on_a_day_off_is_due_on_that_day(given):
    scene = given(HOUSE).on("2026-03-02").by("manager")
    saturday = SESSION | {"planned_on": "2026-03-21"}
    outcome = scene.when("education.plan_session", **saturday)
    assert str(outcome.record.running("session-held").due_on) == "2026-03-21"
