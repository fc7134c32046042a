"""不予受理申诉."""

import pytest

from domain.appeal.decline_appeal import AppealDeclined
from tests.cases import Case
from tests.sanction_histories import RECEIVED, REVIEW_APPEAL, WITH_ADMIN, received

DECLINED = {"appeal_decline_reason": "not_competent", "decline_note": "当面告知"}
CASE = Case(RECEIVED, "2026-05-12", "secretary", DECLINED)
LATE = received(WITH_ADMIN, REVIEW_APPEAL, on="2026-05-12")
IN_TIME = received(WITH_ADMIN, REVIEW_APPEAL, on="2026-05-11")


def declining(given, world=RECEIVED, reason="not_competent"):
    scene = given(world).on("2026-05-12").by("secretary")
    return scene.when("decline_appeal", **DECLINED | {"appeal_decline_reason": reason})


@pytest.mark.parametrize("reason", ["not_competent", "no_decision"])
def test_the_person_is_told_why(given, reason):
    declining(given, reason=reason).then(AppealDeclined(reason, "当面告知")).at_stage("declined")


def test_only_what_came_late_is_declined_as_late(given):
    declining(given, LATE, "out_of_time").then(AppealDeclined("out_of_time", "当面告知"))
    for world in (IN_TIME, RECEIVED):
        outcome = declining(given, world, "out_of_time")
        outcome.then_refused("appeal-declined-late-only-when-late")
