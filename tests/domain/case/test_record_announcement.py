"""登记处分宣布."""

import pytest

from domain.case.record_announcement import DecisionAnnounced
from tests.cases import Case
from tests.histories import HANDLER, TEAM
from tests.sanction_histories import ADMIN_ONLY, ANNOUNCEMENT, ISSUED

CASE = Case(ISSUED, "2026-05-07", "handler", ANNOUNCEMENT)


def announcing(given, on="2026-05-07", **fields):
    scene = given(ISSUED).on(on).by("handler")
    return scene.when("record_announcement", **ANNOUNCEMENT | fields)


def announced(**fields):
    facts = ANNOUNCEMENT | {"acted_by": tuple(TEAM), "announced_to_group": None}
    return DecisionAnnounced(**facts | {"late_reason": None} | fields)


def test_a_meeting_and_the_person_are_told(given):
    announcing(given).then(announced()).at_stage("executing")


def test_a_member_of_a_leading_group_is_announced_there_too(given):
    announcing(given, in_leading_group=True).then_refused("announced-to-leading-group")
    outcome = announcing(given, in_leading_group=True, announced_to_group=True)
    outcome.then(announced(in_leading_group=True, announced_to_group=True))


def test_an_administrative_sanction_alone_is_not_for_all_members(given):
    scene = given(ADMIN_ONLY).on("2026-05-07").by("handler")
    outcome = scene.when("record_announcement", **ANNOUNCEMENT | {"announced_to_members": False})
    outcome.then(announced(announced_to_members=False))
    assert "announce-decision" not in outcome.record.deadlines


@pytest.mark.parametrize(
    ("fields", "rule"),
    [
        ({"announced_to_members": False}, "announced-not-only-delivered"),
        ({"appeal_right_told": False}, "appeal-right-told"),
        ({"acted_by": [HANDLER]}, "inquiry-by-two"),
    ],
)
def test_what_an_announcement_cannot_lack(given, fields, rule):
    announcing(given, **fields).then_refused(rule)


def test_a_month_is_given_from_the_decision(given):
    assert not announcing(given, on="2026-05-07").deadline("announce-decision").late
    announcing(given, on="2026-05-08").then_refused("announce-decision")
    outcome = announcing(given, on="2026-05-08", late_reason="本人住院")
    outcome.then(announced(late_reason="本人住院"))
    assert outcome.deadline("announce-decision").late
