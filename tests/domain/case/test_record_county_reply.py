"""登记县纪委批复."""

import pytest

from domain.case.office import CountyDecisionReceived
from domain.case.record_county_reply import CountyReplied
from tests.cases import Case
from tests.review_histories import (
    ADMIN,
    COUNTY_DECIDING,
    REPLY,
    SUPERVISORY_REPORTED,
    accepted,
    checked,
    reported,
)

SUPERVISORY = checked(SUPERVISORY_REPORTED).did(
    "secretary", "request_county", "2026-04-20", request_number="某纪请〔2026〕3号"
)
ON_BOTH = checked(reported(accepted("both"))).did(
    "secretary",
    "escalate_special",
    "2026-04-20",
    request_number="某纪请〔2026〕5号",
    reason="支部大会两次未形成决议",
)
CASE = Case(COUNTY_DECIDING, "2026-05-06", "reviewer", REPLY)


def replying(given, world=COUNTY_DECIDING, **fields):
    scene = given(world).on("2026-05-06").by("reviewer")
    return scene.when("record_county_reply", **REPLY | fields)


def test_the_reply_decides(given):
    event = CountyReplied("某县纪复〔2026〕2号", "party_expulsion", None, None, None, None)
    replying(given).then(event).at_stage("decided")


def test_the_reply_may_decide_on_both_tracks(given):
    outcome = replying(given, ON_BOTH, admin_sanction="admin_major_demerit").at_stage("decided")
    assert outcome.record.fact("admin_sanction") == "admin_major_demerit"


def test_the_county_sanctions_in_office_once(given):
    sanctioned = ON_BOTH.did("manager", "record_admin_sanction", "2026-04-27", **ADMIN)
    outcome = replying(given, sanctioned, admin_sanction="admin_major_demerit")
    outcome.then_refused("one-sanction-in-office")
    replying(given, sanctioned).at_stage("decided")


def test_who_is_no_member_receives_the_other_sanction_alone(given):
    alone = {"party_sanction": "", "admin_sanction": "admin_demerit"}
    event = CountyReplied("某县纪复〔2026〕2号", None, None, "admin_demerit", None, None)
    outcome = replying(given, SUPERVISORY, **alone).at_stage("announcing")
    outcome.then(event, CountyDecisionReceived())
    replying(given, SUPERVISORY).then_refused("party-sanction-for-members")


@pytest.mark.parametrize(
    ("fields", "rule"),
    [
        ({"party_sanction": ""}, "decision-names-sanction"),
        ({"party_sanction": "party_removal"}, "removal-names-posts"),
        ({"admin_sanction": "admin_dismissal"}, "admin-sanction-of-village-managers"),
    ],
)
def test_a_reply_names_what_the_person_can_receive(given, fields, rule):
    replying(given, **fields).then_refused(rule)
