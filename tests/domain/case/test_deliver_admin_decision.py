"""送达政务处分决定."""

from datetime import date

from domain.case.deliver_admin_decision import AdminDecisionDelivered
from tests.cases import Case
from tests.review_histories import ADMIN, WARNED, accepted, reported
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


def test_it_is_delivered_even_when_the_party_case_has_ended_without_a_sanction(given):
    ended = (
        reported(accepted("both"))
        .did(
            "party_secretary",
            "decide_no_sanction",
            "2026-04-07",
            minutes_number="某党会〔2026〕3号",
            county_document="某县监函〔2026〕3号",
            no_sanction_reason="facts_not_established",
            written_conclusion="书面结论",
        )
        .did("reviewer", "record_admin_sanction", "2026-04-08", **ADMIN)
    )
    delivering(given, "2026-04-13", ended).at_stage("closed_no_sanction")
