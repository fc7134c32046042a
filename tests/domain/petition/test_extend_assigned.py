"""延长交办件期限."""

from datetime import date

import pytest

from domain.petition.extend_assigned import AssignedExtended
from tests.cases import Case
from tests.petition_histories import ASSIGNED_REGISTERED, REGISTERED

BODY = {"extended_to": "2026-09-02", "reason": "涉及人员较多", "reported_up_on": "2026-05-20"}
CASE = Case(ASSIGNED_REGISTERED, "2026-05-20", "secretary", BODY)


def extending(given, world=ASSIGNED_REGISTERED, **fields):
    scene = given(world).on("2026-05-20").by("secretary")
    return scene.when("extend_assigned", **BODY | fields)


def test_the_head_extends_once_by_up_to_three_months_and_reports_it(given):
    outcome = extending(given)
    day = date(2026, 9, 2)
    outcome.then(AssignedExtended(day, "涉及人员较多", date(2026, 5, 20))).at_stage("registered")
    assert outcome.record.running("assigned-report").due_on == day
    extending(given, outcome.world).then_refused("assigned-report", "stage")


@pytest.mark.parametrize("day", ["2026-06-02", "2026-09-03"])
def test_an_extension_ends_after_three_and_within_six_months(given, day):
    extending(given, extended_to=day).then_refused("assigned-report")


def test_an_extension_may_be_a_day(given):
    assert extending(given, extended_to="2026-06-03").refused is None


def test_the_report_up_lies_between_receipt_and_today(given):
    extending(given, reported_up_on="2026-05-21").then_refused("dates-in-order")


def test_what_nobody_assigned_has_no_such_period(given):
    extending(given, REGISTERED).then_refused("assigned-report", "stage")
