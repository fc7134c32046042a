"""重复件归存."""

import pytest

from domain.petition.mark_repeat import RepeatKeptOnFile
from tests.cases import Case
from tests.histories import HANDLER
from tests.petition_histories import ACCEPTED, PETITION, RECEIPT

EARLIER = ACCEPTED.subject
AGAIN = ACCEPTED.did("intake", "petition.receive_petition", "2026-04-01", **RECEIPT).did(
    "intake", "register_petition", "2026-04-02", **PETITION
)
CASE = Case(AGAIN, "2026-04-02", "intake", {"earlier_petition": EARLIER})


def marking(given, earlier, world=AGAIN):
    scene = given(world).on("2026-04-02").by("intake")
    return scene.when("mark_repeat", earlier_petition=earlier)


def test_a_repeated_item_is_kept_with_the_earlier_one(given):
    marking(given, EARLIER).then(RepeatKeptOnFile(EARLIER, None)).at_stage("kept_on_file")


@pytest.mark.parametrize("earlier", [AGAIN.subject, HANDLER, "0" * 32])
def test_it_repeats_another_petition(given, earlier):
    marking(given, earlier).then_refused("repeat-of-another")


def test_it_repeats_what_can_be_read(given):
    unread = AGAIN.did("intake", "petition.receive_petition", "2026-04-02", **RECEIPT)
    marking(given, unread.subject, unread.about(AGAIN.subject)).then_refused("repeat-of-another")


def test_it_is_kept_with_the_first_item_and_not_with_another_repeat(given):
    kept = AGAIN.did("intake", "mark_repeat", "2026-04-02", earlier_petition=EARLIER)
    third = kept.did("intake", "petition.receive_petition", "2026-04-02", **RECEIPT).did(
        "intake", "register_petition", "2026-04-02", **PETITION
    )
    marking(given, AGAIN.subject, third).then_refused("repeat-of-another")
