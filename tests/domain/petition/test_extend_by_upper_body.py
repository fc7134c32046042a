"""登记上级延长."""

from datetime import date

from domain.petition.extend_by_upper_body import AssignedExtendedByUpperBody
from tests.cases import Case
from tests.petition_histories import ASSIGNED_REGISTERED, REGISTERED

BODY = {"extended_to": "2026-12-31", "upper_approval_number": "某县纪办〔2026〕9号"}
CASE = Case(ASSIGNED_REGISTERED, "2026-05-20", "intake", BODY)
BY_HEAD = {"extended_to": "2026-09-02", "reason": "取证困难", "reported_up_on": "2026-05-20"}
EXTENDED = ASSIGNED_REGISTERED.did("secretary", "extend_assigned", "2026-05-20", **BY_HEAD)


def extending(given, world=EXTENDED, **fields):
    scene = given(world).on("2026-08-20").by("intake")
    return scene.when("extend_by_upper_body", **BODY | fields)


def test_who_assigned_the_item_may_give_more_than_six_months(given):
    outcome = extending(given)
    outcome.then(AssignedExtendedByUpperBody(date(2026, 12, 31), "某县纪办〔2026〕9号"))
    assert str(outcome.record.running("assigned-report").due_on) == "2026-12-31"


def test_more_time_is_a_later_day(given):
    extending(given, extended_to="2026-09-02").then_refused("assigned-report", "stage")
    assert extending(given, extended_to="2026-09-03").refused is None


def test_what_nobody_assigned_has_no_such_period(given):
    extending(given, REGISTERED).then_refused("assigned-report", "stage")


def test_the_head_extends_nothing_after_that(given):
    world = extending(given, ASSIGNED_REGISTERED).world
    head = given(world).on("2026-08-21").by("secretary")
    head.when("extend_assigned", **BY_HEAD).then_refused("assigned-report", "stage")
