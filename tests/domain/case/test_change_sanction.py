"""变更处分."""

from datetime import date

import pytest

from domain.case.change_sanction import AdminSanctionChanged, PartySanctionChanged
from domain.case.sanctions import Sanctions, standing
from tests.cases import Case
from tests.review_histories import REMOVED, WARNED
from tests.sanction_histories import (
    BY_COMMISSION,
    BY_COMMITTEE,
    BY_COUNTY,
    EXECUTED,
    WITH_ADMIN,
    paper,
)

SINCE = {"earlier_effect_until": "2026-04-07"}
SERIOUS = BY_COMMISSION | SINCE | {"party_sanction": "party_serious_warning"}
BOTH = BY_COUNTY | SINCE | {"party_sanction": "party_warning", "admin_sanction": "admin_warning"}
CASE = Case(EXECUTED, "2026-06-10", "reviewer", SERIOUS, recurs=True)
OTHER_CASES = [Case(WITH_ADMIN, "2026-06-10", "reviewer", BOTH, recurs=True)]
DAY = date(2026, 4, 7)


def changing(given, world=EXECUTED, **body):
    return given(world).on("2026-06-10").by("reviewer").when("change_sanction", **body)


def test_another_sanction_takes_the_place_of_the_one_decided(given):
    event = PartySanctionChanged(
        **paper(SERIOUS),
        party_sanction="party_serious_warning",
        removed_posts=None,
        earlier_effect_until=DAY,
    )
    outcome = changing(given, **SERIOUS).then(event).at_stage("executed")
    assert standing(outcome.record) == Sanctions("party_serious_warning", None)
    assert outcome.deadline("effect-party-warning").met_on == date(2026, 6, 10)
    assert outcome.deadline("effect-party-serious-warning").due_on == date(2027, 10, 7)


def test_both_kinds_may_be_changed_by_the_county_at_once(given):
    party = PartySanctionChanged(
        **paper(BOTH), party_sanction="party_warning", removed_posts=None, earlier_effect_until=DAY
    )
    admin = AdminSanctionChanged(
        **paper(BOTH), admin_sanction="admin_warning", earlier_effect_until=DAY
    )
    outcome = changing(given, WITH_ADMIN, **BOTH).then(party, admin)
    assert outcome.deadline("effect-admin-demerit").met_on == date(2026, 6, 10)
    assert outcome.deadline("effect-admin-warning").due_on == date(2026, 10, 7)


def test_changing_one_leaves_the_period_of_the_other_alone(given):
    before = WITH_ADMIN.record.running("effect-admin-demerit")
    assert changing(given, WITH_ADMIN, **SERIOUS).record.running("effect-admin-demerit") == before


@pytest.mark.parametrize(
    ("fields", "rule"),
    [
        ({"party_sanction": None}, "change-names-sanction"),
        ({"earlier_effect_until": None}, "change-names-sanction"),
        ({"removed_posts": "支部委员"}, "removal-names-posts"),
        ({"votes_for": None}, "vote-of-township-bodies"),
        ({"votes_for": 3, "votes_against": 2}, "meeting-decides-by-majority"),
        ({"deciding_body": "county"}, "vote-of-township-bodies"),
        ({"party_sanction": "party_probation_1y"}, "sanction-by-competent-body"),
        ({"party_sanction": None, "admin_sanction": "admin_warning"}, "admin-sanction-by-county"),
        ({"admin_sanction": "admin_removal"}, "admin-sanction-of-village-managers"),
    ],
)
def test_a_change_is_complete_collective_and_by_the_competent_body(given, fields, rule):
    changing(given, **SERIOUS | fields).then_refused(rule)


def test_a_removal_is_for_the_party_committee_and_names_the_posts(given):
    removal = BY_COMMITTEE | SINCE | {"party_sanction": "party_removal"}
    changing(given, REMOVED, **removal).then_refused("removal-names-posts")
    outcome = changing(given, WARNED, **removal, removed_posts="某村党支部委员")
    assert standing(outcome.record).party_sanction == "party_removal"


@pytest.mark.parametrize("sanction", ["party_sanction", "admin_sanction"])
def test_only_what_stands_is_changed(given, sanction):
    body = BY_COUNTY | SINCE | {sanction: sanction.replace("sanction", "warning")}
    gone = EXECUTED.did(
        "reviewer", "revoke_sanction", "2026-06-09", **BY_COUNTY, revoked_tracks=["party"]
    )
    scene = given(gone).on("2026-06-10").by("reviewer")
    scene.when("change_sanction", **body).then_refused("sanction-decided-first")
