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
    by_plenary,
    paper,
)

SINCE = {"party_effect_from": "2026-04-07"}
SERIOUS = BY_COMMISSION | SINCE | {"party_sanction": "party_serious_warning"}
ADMIN_SINCE = {"admin_effect_from": "2026-04-10"}
NEW = {"party_sanction": "party_warning", "admin_sanction": "admin_warning"}
BOTH = BY_COUNTY | SINCE | ADMIN_SINCE | NEW
CASE = Case(EXECUTED, "2026-06-10", "reviewer", SERIOUS, recurs=True)
OTHER_CASES = [Case(WITH_ADMIN, "2026-06-10", "reviewer", BOTH, recurs=True)]
DAY = date(2026, 4, 7)
SINCE_REMOVAL = {"party_effect_from": "2026-04-15", "party_sanction": "party_serious_warning"}
ADMIN_NEW = ADMIN_SINCE | {"admin_sanction": "admin_warning"}


def changing(given, world=EXECUTED, **body):
    return given(world).on("2026-06-10").by("reviewer").when("change_sanction", **body)


def test_another_sanction_takes_the_place_of_the_one_decided(given):
    event = PartySanctionChanged(
        **paper(SERIOUS),
        party_sanction="party_serious_warning",
        removed_posts=None,
        party_effect_from=DAY,
    )
    outcome = changing(given, **SERIOUS).then(event).at_stage("executed")
    assert standing(outcome.record) == Sanctions("party_serious_warning", None)
    assert outcome.deadline("effect-party-warning").met_on == date(2026, 6, 10)
    assert outcome.deadline("effect-party-serious-warning").due_on == date(2027, 10, 7)


def test_both_kinds_may_be_changed_by_the_county_at_once(given):
    party = PartySanctionChanged(
        **paper(BOTH), party_sanction="party_warning", removed_posts=None, party_effect_from=DAY
    )
    admin = AdminSanctionChanged(
        **paper(BOTH), admin_sanction="admin_warning", admin_effect_from=date(2026, 4, 10)
    )
    outcome = changing(given, WITH_ADMIN, **BOTH).then(party, admin)
    assert outcome.deadline("effect-admin-demerit").met_on == date(2026, 6, 10)
    assert outcome.deadline("effect-admin-warning").due_on == date(2026, 10, 10)


def test_changing_one_leaves_the_period_of_the_other_alone(given):
    before = WITH_ADMIN.record.running("effect-admin-demerit")
    assert changing(given, WITH_ADMIN, **SERIOUS).record.running("effect-admin-demerit") == before


@pytest.mark.parametrize(
    ("fields", "rule"),
    [
        ({"party_sanction": None}, "change-names-sanction"),
        ({"party_effect_from": None}, "change-names-sanction"),
        ({"admin_effect_from": "2026-04-07"}, "change-names-sanction"),
        (ADMIN_NEW, "admin-sanction-by-county"),
        ({"removed_posts": "支部委员"}, "removal-names-posts"),
        ({"votes_for": None}, "vote-of-township-bodies"),
        ({"votes_for": 3, "votes_against": 2}, "meeting-decides-by-majority"),
        ({"deciding_body": "county"}, "vote-of-township-bodies"),
        ({"party_sanction": "party_probation_1y"}, "sanction-by-competent-body"),
        (ADMIN_NEW | {"admin_sanction": "admin_removal"}, "admin-sanction-of-village-managers"),
    ],
)
def test_a_change_is_complete_collective_and_by_the_competent_body(given, fields, rule):
    changing(given, WITH_ADMIN, **SERIOUS | fields).then_refused(rule)


def test_a_removal_is_for_the_party_committee_and_names_the_posts(given):
    removal = BY_COMMITTEE | SINCE | {"party_sanction": "party_removal"}
    changing(given, REMOVED, **removal).then_refused("removal-names-posts")
    outcome = changing(given, WARNED, **removal, removed_posts="某村党支部委员")
    assert standing(outcome.record).party_sanction == "party_removal"


@pytest.mark.parametrize(("day", "allowed"), [(6, False), (7, True), (8, True)])
def test_the_effect_tells_from_the_first_decision_at_the_earliest(given, day, allowed):
    outcome = changing(given, **SERIOUS | {"party_effect_from": f"2026-04-0{day}"})
    if allowed:
        assert outcome.record.fact("party_effect_from") == date(2026, 4, day)
    else:
        outcome.then_refused("change-names-sanction")


@pytest.mark.parametrize(("day", "allowed"), [(10, True), (11, False)])
def test_and_from_today_at_the_latest(given, day, allowed):
    outcome = changing(given, **SERIOUS | {"party_effect_from": f"2026-06-{day}"})
    assert (outcome.refused is None) == allowed


def test_unless_what_is_changed_waited_for_an_earlier_effect(given):
    waiting = by_plenary("party_warning", party_effect_from="2026-12-31")
    later = SERIOUS | {"party_effect_from": "2026-12-31"}
    outcome = changing(given, waiting, **later)
    assert outcome.deadline("effect-party-serious-warning").due_on == date(2028, 6, 30)
    changing(given, waiting, **later | {"party_effect_from": "2027-01-01"}).then_refused(
        "change-names-sanction"
    )


def test_what_was_changed_may_be_changed_again_from_the_same_day(given):
    again = changing(given, changing(given, **SERIOUS).world, **SERIOUS)
    assert again.deadline("effect-party-serious-warning").due_on == date(2027, 10, 7)


def test_where_none_of_the_kind_stands_there_is_none_to_change(given):
    both = BY_COUNTY | SINCE | ADMIN_NEW | {"party_sanction": "party_warning"}
    changing(given, WARNED, **both).then_refused("sanction-decided-first")


def test_a_changed_sanction_is_announced_anew_and_a_heavier_one_carried_out(given):
    heavier = BY_COMMITTEE | SINCE | {"party_sanction": "party_probation_1y"}
    outcome = changing(given, **heavier)
    due = {"announce-decision", "sanction-formalities"}
    assert {outcome.record.running(id).due_on for id in due} == {date(2026, 7, 10)}
    assert outcome.deadline("probation-1y").unshifted_on == date(2027, 4, 7)
    lighter = changing(given, REMOVED, **BY_COMMITTEE | SINCE_REMOVAL)
    assert lighter.record.running("sanction-formalities") is None
    assert lighter.record.running("announce-decision").started_on == date(2026, 6, 10)


def test_a_changed_administrative_one_is_delivered_and_carried_out_anew(given):
    outcome = changing(given, WITH_ADMIN, **BOTH)
    for id in ("admin-decision-delivery", "admin-sanction-execution"):
        assert outcome.record.running(id).due_on == date(2026, 7, 10)


def test_an_expulsion_tells_from_the_day_named(given):
    expelled = BY_COUNTY | SINCE | {"party_sanction": "party_expulsion"}
    assert changing(given, **expelled).deadline("effect-party-expulsion").due_on == date(2031, 4, 7)
