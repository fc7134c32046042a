"""重复件归存."""

import pytest

from domain.petition.mark_repeat import RepeatKeptOnFile
from tests.cases import Case
from tests.histories import HANDLER
from tests.petition_histories import ACCEPTED, CLUES_RETURNED, PETITION, RECEIPT

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


def test_a_repeat_found_late_is_not_told_that_it_was_accepted(given):
    back = CLUES_RETURNED.did("deputy", "return_to_intake", "2026-03-16", reason="内容重复")
    assert back.record.running("acceptance-notice")
    first = back.did(
        "intake", "petition.receive_petition", "2026-03-17", **RECEIPT, occurred_on="2026-03-01"
    ).did("intake", "register_petition", "2026-03-17", **PETITION)
    scene = given(first.about(back.subject)).on("2026-03-18").by("intake")
    outcome = scene.when("mark_repeat", earlier_petition=first.subject).at_stage("kept_on_file")
    assert outcome.record.running("acceptance-notice") is None
