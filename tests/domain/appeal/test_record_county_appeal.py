"""登记县监委复审复核决定."""

from datetime import date

import pytest

from domain.appeal.record_county_appeal import CountyAppealDecided
from domain.case.change_sanction import AdminSanctionChanged
from domain.case.nothing_left import ReviewReopened, SanctionsEnded
from domain.case.revoke_sanction import AdminSanctionRevoked
from domain.case.sanctions import Sanctions, standing
from tests.cases import Case
from tests.sanction_histories import (
    ACCEPTED,
    ADMIN_ONLY,
    APPEAL_TEAM,
    COUNTY_REVIEW,
    REVIEW_ACCEPTED,
    REVIEW_APPEAL,
    accepted,
    paper,
    received,
)

LIGHTER = COUNTY_REVIEW | {
    "appeal_outcome": "changed",
    "admin_sanction": "admin_warning",
    "admin_effect_from": "2026-04-10",
}
REVOKED = COUNTY_REVIEW | {"appeal_outcome": "revoked"}
REDO = COUNTY_REVIEW | {"appeal_outcome": "redo"}
ONLY_ACCEPTED = accepted(
    received(ADMIN_ONLY, REVIEW_APPEAL | {"decision_received_on": "2026-05-07"})
)
CASE = Case(REVIEW_ACCEPTED, "2026-05-25", "reviewer", COUNTY_REVIEW)
OTHER_CASES = [
    Case(REVIEW_ACCEPTED, "2026-05-25", "reviewer", LIGHTER),
    Case(ONLY_ACCEPTED, "2026-05-25", "reviewer", REVOKED),
    Case(ONLY_ACCEPTED, "2026-05-25", "reviewer", REDO),
]


def recording(given, body, world=REVIEW_ACCEPTED, on="2026-05-25", **fields):
    return given(world).on(on).by("reviewer").when("record_county_appeal", **body | fields)


def decided(body):
    blank = dict.fromkeys(CountyAppealDecided.__dataclass_fields__) | {"deciding_body": "county"}
    since = date(2026, 4, 10) if "admin_effect_from" in body else None
    return CountyAppealDecided(**blank | body | {"admin_effect_from": since})


def of_county(body):
    return paper(body | {"deciding_body": "county"})


def case_of(outcome):
    return outcome.world.records[outcome.record.fact("case_id")]


def test_the_county_may_leave_its_sanction_as_it_is(given):
    outcome = recording(given, COUNTY_REVIEW).then(decided(COUNTY_REVIEW)).at_stage("decided")
    assert not outcome.deadline("admin-review").late


def test_what_it_changes_is_changed_on_the_case(given):
    changed = AdminSanctionChanged(
        **of_county(LIGHTER), admin_sanction="admin_warning", admin_effect_from=date(2026, 4, 10)
    )
    outcome = recording(given, LIGHTER).then(decided(LIGHTER), changed)
    assert standing(case_of(outcome)) == Sanctions("party_warning", "admin_warning")


@pytest.mark.parametrize("body", [REVOKED, REDO])
def test_a_party_sanction_beside_it_stands_and_is_carried_out(given, body):
    revoked = AdminSanctionRevoked(**of_county(body), revoked_tracks=("admin",))
    outcome = recording(given, body).then(decided(body), revoked)
    assert standing(case_of(outcome)) == Sanctions("party_warning", None)
    assert case_of(outcome).stage == "decided"


@pytest.mark.parametrize(
    ("body", "event", "stage"),
    [(REVOKED, SanctionsEnded, "executed"), (REDO, ReviewReopened, "in_review_intake")],
)
def test_where_it_was_the_only_one_nothing_is_left_or_it_is_reviewed_anew(
    given, body, event, stage
):
    revoked = AdminSanctionRevoked(**of_county(body), revoked_tracks=("admin",))
    outcome = recording(given, body, ONLY_ACCEPTED)
    outcome.then(decided(body), revoked, event("某县监复〔2026〕9号"))
    assert case_of(outcome).stage == stage


def test_a_sanction_is_named_only_where_it_is_changed(given):
    for body in (LIGHTER | {"admin_sanction": None}, LIGHTER | {"appeal_outcome": "revoked"}):
        recording(given, body).then_refused("appeal-changes-what-it-is-about")


def test_after_its_month_a_reason_is_asked(given):
    assert not recording(given, COUNTY_REVIEW, on="2026-06-12").deadline("admin-review").late
    recording(given, COUNTY_REVIEW, on="2026-06-15").then_refused("admin-review")
    late = recording(given, COUNTY_REVIEW, on="2026-06-15", late_reason="案情复杂")
    assert late.deadline("admin-review").late


def test_each_reviews_what_it_has_decided_itself(given):
    recording(given, COUNTY_REVIEW, ACCEPTED).then_refused("admin-review-by-county", "stage")
    scene = given(REVIEW_ACCEPTED).on("2026-05-25").by("secretary")
    ours = scene.when("assign_appeal_team", appeal_team=APPEAL_TEAM)
    ours.then_refused("admin-review-by-county", "stage")
