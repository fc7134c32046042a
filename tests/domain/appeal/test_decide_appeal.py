"""决定申诉."""

from datetime import date

import pytest

from domain.appeal.decide_appeal import AppealDecided
from domain.case.change_sanction import PartySanctionChanged
from domain.case.nothing_left import ReviewReopened, SanctionsEnded
from domain.case.revoke_sanction import PartySanctionRevoked
from domain.case.sanctions import Sanctions, standing
from tests.cases import Case
from tests.review_histories import BRANCH, PLENARY, REPORT, REVIEW_TEAM, WARNED
from tests.sanction_histories import (
    ACCEPTED,
    ACCOUNTABILITY_APPEAL,
    APPEAL_REPORT,
    APPEAL_REPORTED,
    APPEAL_TEAM,
    BY_COMMISSION,
    BY_COUNTY,
    EXECUTED,
    HANDLING_APPEAL,
    HELD_ACCOUNTABLE,
    SUSPENDED,
    appeal_reported,
    paper,
    received,
)

MAINTAINED = BY_COMMISSION | {"appeal_outcome": "maintained"}
SINCE = {"party_effect_from": "2026-04-07"}
LIGHTER = MAINTAINED | SINCE | {"appeal_outcome": "changed", "party_sanction": "party_exemption"}
REVOKED = BY_COUNTY | {"appeal_outcome": "revoked"}
HANDLING_REPORTED = appeal_reported(received(SUSPENDED, HANDLING_APPEAL), upper_level=False)
ACCOUNTABILITY_REPORTED = appeal_reported(received(HELD_ACCOUNTABLE, ACCOUNTABILITY_APPEAL))

EXECUTED_REPORTED = appeal_reported(received(EXECUTED))
LESS = "party_exemption"

CASE = Case(APPEAL_REPORTED, "2026-05-25", "secretary", MAINTAINED)


def deciding(given, world=APPEAL_REPORTED, on="2026-05-25", **body):
    return given(world).on(on).by("secretary").when("decide_appeal", **body)


def decided(body):
    blank = dict.fromkeys(AppealDecided.__dataclass_fields__)
    since = date(2026, 4, 7) if "party_effect_from" in body else None
    return AppealDecided(**blank | body | {"party_effect_from": since})


def case_of(outcome):
    return outcome.world.records[outcome.record.fact("case_id")]


def case_of_world(world):
    return world.record.fact("case_id")


def test_a_sanction_maintained_stays_as_it_was(given):
    outcome = deciding(given, **MAINTAINED).then(decided(MAINTAINED)).at_stage("decided")
    assert case_of(outcome).version == WARNED.record.version
    assert not outcome.deadline("party-appeal").late


def test_a_changed_one_is_changed_on_the_case(given):
    changed = PartySanctionChanged(
        **paper(LIGHTER),
        party_sanction="party_exemption",
        removed_posts=None,
        party_effect_from=date(2026, 4, 7),
    )
    outcome = deciding(given, **LIGHTER).then(decided(LIGHTER), changed)
    assert standing(case_of(outcome)) == Sanctions("party_exemption", None)
    assert case_of(outcome).running("effect-party-warning") is None
    assert case_of(outcome).stage == "decided"


def test_a_revoked_one_is_revoked_there_and_nothing_is_left_to_carry_out(given):
    revoked = PartySanctionRevoked(**paper(REVOKED), revoked_tracks=("party",))
    outcome = deciding(given, **REVOKED)
    outcome.then(decided(REVOKED), revoked, SanctionsEnded("某县纪发〔2026〕9号"))
    assert standing(case_of(outcome)) == Sanctions(None, None)
    assert case_of(outcome).stage == "executed"


def test_what_shall_be_decided_anew_goes_back_to_be_reviewed(given):
    body = REVOKED | {"appeal_outcome": "redo"}
    revoked = PartySanctionRevoked(**paper(body), revoked_tracks=("party",))
    outcome = deciding(given, EXECUTED_REPORTED, on="2026-06-25", **body)
    outcome.then(decided(body), revoked, ReviewReopened("某县纪发〔2026〕9号"))
    assert standing(case_of(outcome)) == Sanctions(None, None)
    assert case_of(outcome).stage == "in_review_intake"
    assert case_of(outcome).running("case-archive") is None


def test_and_is_reviewed_and_decided_like_any_other():
    body = REVOKED | {"appeal_outcome": "redo"}
    world = APPEAL_REPORTED.did("secretary", "decide_appeal", "2026-05-25", **body)
    case = world.about(case_of_world(world)).did(
        "reviewer", "accept_review", "2026-05-26", review_team=REVIEW_TEAM
    )
    assert case.record.running("case-review").due_on == date(2026, 6, 26)
    report = REPORT | {"review_talk_on": "2026-05-27", "discussed_on": "2026-05-28"}
    checked = {"review_procedure": "township_decides", "county_check_number": "某纪核〔2026〕9号"}
    told = {"county_feedback_number": "某县纪审〔2026〕9号", "county_opinion": "agreed"}
    again = (
        case.did("reviewer", "submit_review_report", "2026-05-28", **report)
        .did("secretary", "send_county_check", "2026-05-29", **checked)
        .did("reviewer", "record_county_feedback", "2026-06-01", **told)
        .did("reviewer", "record_branch_resolution", "2026-06-02", **BRANCH)
        .did("secretary", "decide_by_plenary", "2026-06-03", **PLENARY, party_sanction=LESS)
    )
    assert again.record.stage == "decided"
    assert standing(again.record) == Sanctions(LESS, None)
    assert again.record.running("announce-decision").started_on == date(2026, 6, 3)


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
        (HANDLING_REPORTED, LIGHTER),
    ],
)
def test_a_new_sanction_is_named_only_where_that_one_is_changed(given, world, body):
    deciding(given, world, **body).then_refused("appeal-changes-what-it-is-about")


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        (MAINTAINED | {"votes_for": None}, "vote-of-township-bodies"),
        (LIGHTER | {"party_effect_from": None}, "change-names-sanction"),
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


@pytest.mark.parametrize("step", ["decide_appeal", "reject_appeal_report"])
def test_whoever_sat_in_the_team_does_not_decide_on_its_report(given, step):
    both = ACCEPTED.about("manager").did(
        "security", "grant_role", "2026-03-01", role="acting_secretary"
    )
    world = both.about(ACCEPTED.subject)
    world = world.did("secretary", "assign_appeal_team", "2026-05-13", appeal_team=APPEAL_TEAM)
    world = world.did("deputy", "submit_appeal_report", "2026-05-20", **APPEAL_REPORT)
    body = MAINTAINED if step == "decide_appeal" else {"reason": "再查"}
    scene = given(world).on("2026-05-25").by("manager")
    assert scene.when(step, **body).refused.because == "role"
