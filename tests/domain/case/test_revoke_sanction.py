"""撤销处分."""

from datetime import date

import pytest

from domain.case.nothing_left import SanctionsEnded
from domain.case.revoke_sanction import AdminSanctionRevoked, PartySanctionRevoked
from domain.case.sanctions import Sanctions, sanctioned, standing
from tests.cases import Case
from tests.review_histories import REMOVED, WARNED
from tests.sanction_histories import (
    ARCHIVED,
    BY_COMMISSION,
    BY_COUNTY,
    EXECUTED,
    EXECUTING,
    ISSUED,
    PROBATION_1Y,
    WITH_ADMIN,
    paper,
)

PARTY = {"revoked_tracks": ["party"]}
CASE = Case(WARNED, "2026-06-10", "reviewer", BY_COMMISSION | PARTY)
OTHER_CASES = [
    Case(WITH_ADMIN, "2026-06-10", "reviewer", BY_COUNTY | {"revoked_tracks": ["admin", "party"]})
]


def revoking(given, world=WARNED, tracks=("party",), **body):
    scene = given(world).on("2026-06-10").by("reviewer")
    return scene.when("revoke_sanction", revoked_tracks=list(tracks), **body)


def test_a_sanction_taken_back_has_no_effect_any_more(given):
    event = PartySanctionRevoked(**paper(BY_COMMISSION), revoked_tracks=("party",))
    ended = SanctionsEnded("某纪发〔2026〕9号")
    outcome = revoking(given, **BY_COMMISSION).then(event, ended).at_stage("executed")
    assert standing(outcome.record) == Sanctions(None, None)
    assert not sanctioned(outcome.record)
    assert outcome.deadline("effect-party-warning").met_on == date(2026, 6, 10)
    again = revoking(given, outcome.world, **BY_COMMISSION)
    again.then_refused("sanction-decided-first", "stage")


def test_what_is_not_taken_back_stands(given):
    outcome = revoking(given, WITH_ADMIN, ("admin",), **BY_COUNTY)
    outcome.then(AdminSanctionRevoked(**paper(BY_COUNTY), revoked_tracks=("admin",)))
    assert standing(outcome.record) == Sanctions("party_warning", None)
    assert outcome.record.running("effect-party-warning")
    revoking(given, outcome.world, ("admin",), **BY_COUNTY).then_refused("sanction-decided-first")


def test_a_probation_taken_back_needs_nobody_to_end_it(given):
    assert PROBATION_1Y.record.running("probation-1y")
    assert revoking(given, PROBATION_1Y, **BY_COUNTY).record.running("probation-1y") is None


@pytest.mark.parametrize(
    ("world", "track", "rule"),
    [
        (WARNED, "admin", "sanction-decided-first"),
        (REMOVED, "party", "sanction-by-competent-body"),
        (WITH_ADMIN, "admin", "admin-sanction-by-county"),
    ],
)
def test_the_body_must_be_competent_for_what_it_takes_back(given, world, track, rule):
    revoking(given, world, (track,), **BY_COMMISSION).then_refused(rule)


@pytest.mark.parametrize("world", [WARNED, ISSUED, EXECUTING])
def test_where_nothing_stands_nothing_is_left_to_carry_out(given, world):
    outcome = revoking(given, world, **BY_COMMISSION).at_stage("executed")
    running = {d.rule for d in outcome.record.deadlines.values() if d.met_on is None}
    assert running == {"case-archive"}


@pytest.mark.parametrize(("world", "stage"), [(EXECUTED, "executed"), (ARCHIVED, "archived")])
def test_what_was_carried_out_before_stays_where_it_is(given, world, stage):
    event = PartySanctionRevoked(**paper(BY_COMMISSION), revoked_tracks=("party",))
    revoking(given, world, **BY_COMMISSION).then(event).at_stage(stage)


def test_an_administrative_one_taken_back_need_not_be_delivered(given):
    record = revoking(given, WITH_ADMIN, ("admin",), **BY_COUNTY).record
    assert not any(map(record.running, ("admin-decision-delivery", "admin-sanction-execution")))
    assert record.running("announce-decision")
