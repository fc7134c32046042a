"""送达政务处分决定."""

from datetime import date

from domain.case.deliver_admin_decision import AdminDecisionDelivered
from tests.cases import Case
from tests.review_histories import WARNED
from tests.sanction_histories import WITH_ADMIN

CASE = Case(WITH_ADMIN, "2026-04-13", "handler", {"delivered_to": "本人签收"})


def delivering(given, on="2026-05-11", world=WITH_ADMIN, **fields):
    scene = given(world).on(on).by("handler")
    return scene.when("deliver_admin_decision", delivered_to="本人签收", **fields)


def test_a_month_is_given_to_deliver_and_one_to_ask_for_review(given):
    outcome = delivering(given).then(AdminDecisionDelivered("本人签收", None))
    assert not outcome.deadline("admin-decision-delivery").late
    assert outcome.deadline("admin-review-application").due_on == date(2026, 6, 11)


def test_after_the_month_a_reason_is_asked(given):
    delivering(given, on="2026-05-12").then_refused("admin-decision-delivery")
    outcome = delivering(given, on="2026-05-12", late_reason="本人外出")
    outcome.then(AdminDecisionDelivered("本人签收", "本人外出"))


def test_without_such_a_decision_there_is_nothing_to_deliver(given):
    delivering(given, world=WARNED).then_refused("admin-decision-delivered-once", "stage")
