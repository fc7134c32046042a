"""告知受理."""

import pytest

from domain.petition.notify_acceptance import AcceptanceNotified
from tests.cases import Case
from tests.petition_histories import (
    ACCEPTED,
    ANONYMOUS_ACCEPTED,
    HAND_OVER_PROPOSED,
    HANDED_OVER,
)

CASE = Case(ACCEPTED, "2026-03-05", "intake", {"notice_way": "by_phone"})


def notifying(given, world=ACCEPTED, on="2026-03-06", **fields):
    scene = given(world).on(on).by("intake")
    return scene.when("notify_acceptance", notice_way="by_phone", **fields)


@pytest.mark.parametrize("world", [ACCEPTED, HAND_OVER_PROPOSED, HANDED_OVER])
def test_whoever_signed_is_told_wherever_the_item_has_got_to(given, world):
    outcome = notifying(given, world).then(AcceptanceNotified("by_phone", None))
    assert (outcome.record.stage, outcome.deadline("acceptance-notice").late) == (
        world.record.stage,
        False,
    )


def test_after_fifteen_working_days_from_receipt_the_delay_is_explained(given):
    for day in ("2026-03-20", "2026-03-23"):
        assert notifying(given, on=day).refused is None
    notifying(given, on="2026-03-24").then_refused("acceptance-notice")
    explained = notifying(given, on="2026-03-24", late_reason="电话无人接听")
    assert explained.deadline("acceptance-notice").late


def test_nobody_is_told_of_an_anonymous_item(given):
    notifying(given, ANONYMOUS_ACCEPTED).then_refused("acceptance-notice", "stage")
