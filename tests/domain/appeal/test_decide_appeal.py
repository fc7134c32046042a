"""决定申诉."""

from datetime import date

import pytest

from domain.appeal.decide_appeal import AppealDecided
from domain.case.change_sanction import AdminSanctionChanged, PartySanctionChanged
from domain.case.revoke_sanction import AdminSanctionRevoked, PartySanctionRevoked
from domain.case.sanctions import Sanctions, standing
from tests.cases import Case
from tests.review_histories import WARNED
from tests.sanction_histories import (
    ACCOUNTABILITY_APPEAL,
    APPEAL_REPORTED,
    BY_COMMISSION,
    BY_COUNTY,
    HANDLING_APPEAL,
    HELD_ACCOUNTABLE,
    REVIEW_APPEAL,
    SUSPENDED,
    WITH_ADMIN,
    appeal_reported,
    paper,
    received,
)

MAINTAINED = BY_COMMISSION | {"appeal_outcome": "maintained"}
SINCE = {"earlier_effect_until": "2026-04-07"}
LIGHTER = MAINTAINED | SINCE | {"appeal_outcome": "changed", "party_sanction": "party_exemption"}
ADMIN_LIGHTER = BY_COUNTY | SINCE | {"appeal_outcome": "changed", "admin_sanction": "admin_warning"}
REVOKED = BY_COUNTY | {"appeal_outcome": "revoked"}
REVIEW_REPORTED = appeal_reported(received(WITH_ADMIN, REVIEW_APPEAL))
HANDLING_REPORTED = appeal_reported(received(SUSPENDED, HANDLING_APPEAL))
ACCOUNTABILITY_REPORTED = appeal_reported(received(HELD_ACCOUNTABLE, ACCOUNTABILITY_APPEAL))

CASE = Case(APPEAL_REPORTED, "2026-05-25", "secretary", MAINTAINED)


def deciding(given, world=APPEAL_REPORTED, on="2026-05-25", **body):
    return given(world).on(on).by("secretary").when("decide_appeal", **body)


def decided(body):
    blank = dict.fromkeys(AppealDecided.__dataclass_fields__)
    since = date(2026, 4, 7) if "earlier_effect_until" in body else None
    return AppealDecided(**blank | body | {"earlier_effect_until": since})


def case_of(outcome):
    return outcome.world.records[outcome.record.fact("case_id")]


def test_a_sanction_maintained_stays_as_it_was(given):
    outcome = deciding(given, **MAINTAINED).then(decided(MAINTAINED)).at_stage("decided")
    assert case_of(outcome).version == WARNED.record.version
    assert not outcome.deadline("party-appeal").late


def test_a_changed_one_is_changed_on_the_case(given):
    changed = PartySanctionChanged(
        **paper(LIGHTER),
        party_sanction="party_exemption",
        removed_posts=None,
        earlier_effect_until=date(2026, 4, 7),
    )
    outcome = deciding(given, **LIGHTER).then(decided(LIGHTER), changed)
    assert standing(case_of(outcome)) == Sanctions("party_exemption", None)
    assert case_of(outcome).running("effect-party-warning") is None
    assert case_of(outcome).stage == "decided"


@pytest.mark.parametrize("outcome", ["revoked", "redo"])
def test_a_revoked_one_is_revoked_there(given, outcome):
    body = REVOKED | {"appeal_outcome": outcome}
    revoked = PartySanctionRevoked(**paper(body), revoked_tracks=("party",))
    told = deciding(given, **body).then(decided(body), revoked)
    assert standing(case_of(told)) == Sanctions(None, None)


def test_a_review_is_about_the_administrative_sanction_alone(given):
    changed = AdminSanctionChanged(
        **paper(ADMIN_LIGHTER),
        admin_sanction="admin_warning",
        earlier_effect_until=date(2026, 4, 7),
    )
    outcome = deciding(given, REVIEW_REPORTED, **ADMIN_LIGHTER)
    outcome.then(decided(ADMIN_LIGHTER), changed)
    assert standing(case_of(outcome)) == Sanctions("party_warning", "admin_warning")
    revoked = AdminSanctionRevoked(**paper(REVOKED), revoked_tracks=("admin",))
    deciding(given, REVIEW_REPORTED, **REVOKED).then(decided(REVOKED), revoked)


@pytest.mark.parametrize("world", [HANDLING_REPORTED, ACCOUNTABILITY_REPORTED])
@pytest.mark.parametrize("outcome", ["changed", "revoked"])
def test_other_decisions_are_taken_anew_on_the_case(given, world, outcome):
    body = MAINTAINED | {"appeal_outcome": outcome}
    deciding(given, world, **body).then(decided(body))


@pytest.mark.parametrize(
    ("world", "body"),
    [
        (APPEAL_REPORTED, MAINTAINED | {"party_sanction": "party_warning"}),
        (APPEAL_REPORTED, REVOKED | SINCE),
        (APPEAL_REPORTED, LIGHTER | {"party_sanction": None}),
        (APPEAL_REPORTED, LIGHTER | {"admin_sanction": "admin_warning"}),
        (REVIEW_REPORTED, LIGHTER),
        (HANDLING_REPORTED, LIGHTER),
    ],
)
def test_a_new_sanction_is_named_only_where_that_one_is_changed(given, world, body):
    deciding(given, world, **body).then_refused("appeal-changes-what-it-is-about")


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        (MAINTAINED | {"votes_for": None}, "vote-of-township-bodies"),
        (LIGHTER | {"earlier_effect_until": None}, "change-names-sanction"),
    ],
)
def test_it_is_decided_as_any_sanction_is(given, body, rule):
    deciding(given, **body).then_refused(rule)


def test_after_three_months_a_reason_is_asked(given):
    assert not deciding(given, on="2026-08-12", **MAINTAINED).deadline("party-appeal").late
    deciding(given, on="2026-08-13", **MAINTAINED).then_refused("party-appeal")
    late = deciding(given, on="2026-08-13", late_reason="案情复杂", **MAINTAINED)
    assert (
        late.then(decided(MAINTAINED | {"late_reason": "案情复杂"})).deadline("party-appeal").late
    )


def test_a_correction_does_not_touch_the_case_again(given):
    done = deciding(given, **REVOKED).world
    corrected = done.did(
        "intake",
        "propose_correction",
        "2026-05-26",
        target=done.record.version,
        restated=REVOKED | {"reason": "证据不足"},
        reason="理由写错",
    ).did("secretary", "approve_correction", "2026-05-26")
    assert corrected.record.fact("reason") == "证据不足"
    assert corrected.records[WARNED.subject] == done.records[WARNED.subject]
