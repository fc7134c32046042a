"""并案."""

import pytest

from domain.clue.merge_duplicate import DuplicateMerged
from domain.petition.its_clues import ClueJoined
from tests import petition_histories
from tests.cases import Case
from tests.histories import CLUE, HOUSE, ID_NUMBER, SAME_PERSON, SUBJECT, TRANSFER_OUT
from tests.petition_histories import PETITION, RECEIPT, RESULT, clue_closed, handed_over

SECOND = SAME_PERSON.subject
FIRST = next(r.id for r in SAME_PERSON.records.values() if r.kind == "clue" and r.id != SECOND)
MERGE = {"duplicate_of": FIRST, "reason": "反映同一问题"}
CASE = Case(SAME_PERSON, "2026-03-04", "secretary", MERGE)


def twice_reported():
    """Two petitions on the same person, each handed over as a clue."""
    clue = petition_histories.CLUE | {"subjects": [SUBJECT | {"id_number": ID_NUMBER}]}
    first = handed_over(petition_histories.ACCEPTED, clue)
    again = (
        first.did("intake", "petition.receive_petition", "2026-03-06", **RECEIPT)
        .did("intake", "register_petition", "2026-03-06", **PETITION)
        .did("intake", "accept_petition", "2026-03-06")
    )
    proposed = again.did("intake", "propose_hand_over", "2026-03-06", **clue)
    second = proposed.did("secretary", "hand_over_as_clue", "2026-03-06")
    return first.record.fact("clues"), second


(ORIGINAL,), HANDED_OVER_AGAIN = twice_reported()
(DUPLICATE,) = HANDED_OVER_AGAIN.record.fact("clues")
DUPLICATED = HANDED_OVER_AGAIN.about(DUPLICATE)
OTHER_CASES = [
    Case(
        DUPLICATED,
        "2026-03-09",
        "secretary",
        {"duplicate_of": ORIGINAL, "reason": "反映同一问题"},
    )
]


def merging(given, world=SAME_PERSON, on="2026-03-04", by="secretary", **fields):
    return given(world).on(on).by(by).when("merge_duplicate", **MERGE | fields)


def test_a_second_report_on_the_same_person_joins_the_first(given):
    merging(given).then(DuplicateMerged(FIRST, "反映同一问题")).at_stage("merged")


@pytest.mark.parametrize("other", [SECOND, "0" * 32, HOUSE.account("handler")])
def test_it_joins_another_clue(given, other):
    merging(given, duplicate_of=other).then_refused("merge-same-person")


def test_it_joins_no_clue_on_another_person(given):
    others = SAME_PERSON.did("manager", "clue.register_clue", "2026-03-03", **CLUE)
    outcome = merging(given, others.about(SECOND), duplicate_of=others.subject)
    outcome.then_refused("merge-same-person")


def test_it_joins_no_clue_that_was_given_away(given):
    away = (
        SAME_PERSON.about(FIRST)
        .did("manager", "propose_transfer_out", "2026-03-03", **TRANSFER_OUT)
        .did(
            "secretary",
            "transfer_out",
            "2026-03-03",
            transfer_document="某纪移〔2026〕1号",
            handover_proof="回执",
        )
    )
    merging(given, away.about(SECOND)).then_refused("merge-same-person", "stage")


def test_two_clues_do_not_join_each_other(given):
    merged = SAME_PERSON.did("secretary", "merge_duplicate", "2026-03-04", **MERGE)
    outcome = merging(given, merged.about(FIRST), duplicate_of=SECOND)
    outcome.then_refused("merge-same-person", "stage")


def test_whoever_registered_it_does_not_merge_it(given):
    both = SAME_PERSON.about("intake").did(
        "security", "grant_role", "2026-03-01", role="acting_secretary"
    )
    outcome = merging(given, both.about(SECOND), by="intake")
    outcome.then_refused("separation-proposer-not-approver", "role")


def test_a_correction_holds_though_the_other_clue_has_moved_on_since(given):
    merged = SAME_PERSON.did("secretary", "merge_duplicate", "2026-03-04", **MERGE)
    away = (
        merged.about(FIRST)
        .did("manager", "propose_transfer_out", "2026-03-05", **TRANSFER_OUT)
        .about(SECOND)
    )
    away = away.about(FIRST).did(
        "secretary",
        "transfer_out",
        "2026-03-05",
        transfer_document="某纪移〔2026〕1号",
        handover_proof="回执",
    )
    scene = given(away.about(SECOND)).on("2026-03-06").by("manager")
    version = away.records[SECOND].version
    outcome = scene.when(
        "propose_correction", target=version, restated={"reason": "同一问题"}, reason="笔误"
    )
    assert outcome.refused is None


def test_the_secretary_who_let_it_be_handed_over_may_merge_it_and_its_petition_waits_on(given):
    outcome = merging(
        given, HANDED_OVER_AGAIN.about(DUPLICATE), "2026-03-09", duplicate_of=ORIGINAL
    )
    merged = DuplicateMerged(ORIGINAL, "反映同一问题", HANDED_OVER_AGAIN.subject)
    outcome.then(merged, ClueJoined((ORIGINAL,), ORIGINAL))
    told = outcome.world.about(HANDED_OVER_AGAIN.subject)
    waiting = given(told).on("2026-03-27").by("intake")
    waiting.when("feed_back_result", **RESULT).then_refused("answered-when-clues-finished", "stage")
    closed = clue_closed(told)
    given(closed).on("2026-03-27").by("intake").when("feed_back_result", **RESULT).at_stage(
        "answered"
    )


def test_whoever_proposed_to_hand_it_over_does_not_merge_it(given):
    both = HANDED_OVER_AGAIN.about("intake").did(
        "security", "grant_role", "2026-03-01", role="acting_secretary"
    )
    clue = both.about(DUPLICATE)
    outcome = merging(given, clue, "2026-03-09", by="intake", duplicate_of=ORIGINAL)
    outcome.then_refused("separation-proposer-not-approver", "role")


def test_the_words_of_a_merging_are_corrected_while_the_petition_waits_on(given):
    outcome = merging(
        given, HANDED_OVER_AGAIN.about(DUPLICATE), "2026-03-09", duplicate_of=ORIGINAL
    )
    scene = given(outcome.world).on("2026-03-10").by("manager")
    why = {"target": outcome.record.history[-1].version, "reason": "笔误"}
    restated = scene.when("propose_correction", **why, restated={"reason": "同一问题"})
    assert restated.refused is None
