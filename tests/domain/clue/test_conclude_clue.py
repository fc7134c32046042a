"""线索随案办结."""

import pytest

from domain.clue.conclude_clue import ClueConcluded
from tests.case_histories import INVESTIGATING, SUPERVISORY_WITHDRAWN
from tests.cases import Case
from tests.histories import CLARIFICATION, UNDER_CASE
from tests.outcome_histories import after_inquiry
from tests.review_histories import ACCEPTED, REMOVED, WARNED
from tests.sanction_histories import (
    ARCHIVED,
    AT_JUSTICE,
    BY_COMMISSION,
    EXECUTING,
    HANDLING,
    by_plenary,
)

NOTE = {"conclusion_note": "随案办结"}
NO_SANCTION = ACCEPTED.did(
    "party_secretary",
    "decide_no_sanction",
    "2026-04-07",
    minutes_number="某党会〔2026〕3号",
    no_sanction_reason="minor_first_form",
    measure="criticism",
    written_conclusion="情节轻微，不予处分",
)


def handled(world, *handling):
    """The same case, with organisational handling besides."""
    for code in handling:
        body = HANDLING | {"organisational_handling": code}
        world = world.did("handler", "record_organisational_handling", "2026-05-25", **body)
    return world


INQUIRED = after_inquiry("party_warning")
DEMOTED = handled(INQUIRED, "demotion_of_post", "suspension")
REVOKED = WARNED.did(
    "reviewer", "revoke_sanction", "2026-05-29", **BY_COMMISSION, revoked_tracks=["party"]
)


def its_clue(world):
    """The world of a case, speaking of the clue that it has grown from."""
    return world.about(world.record.fact("clue_id"))


CASE = Case(its_clue(WARNED), "2026-06-08", "handler", NOTE)


def concluding(given, world):
    return given(its_clue(world)).on("2026-06-08").by("handler").when("conclude_clue", **NOTE)


@pytest.mark.parametrize(
    ("world", "form"),
    [
        (NO_SANCTION, "form_1"),
        (INQUIRED, "form_2"),
        (after_inquiry("party_removal", removed_posts="某村党支部委员"), "form_3"),
        (DEMOTED, "form_3"),
        (AT_JUSTICE, "form_4"),
        (WARNED, "form_4"),
        (EXECUTING, "form_4"),
        (ARCHIVED, "form_4"),
        (REMOVED, "form_4"),
        (by_plenary("party_exemption"), "form_1"),
        (REVOKED, "not_counted"),
    ],
)
def test_the_heaviest_result_of_the_case_is_the_clues(given, world, form):
    outcome = concluding(given, world)
    outcome.then(ClueConcluded("随案办结", form)).at_stage("closed")


@pytest.mark.parametrize("world", [INVESTIGATING, ACCEPTED])
def test_the_clue_waits_for_the_case(given, world):
    concluding(given, world).then_refused("clue-follows-its-case", "stage")


def test_no_case_is_concluded_before_it_is_filed(given):
    scene = given(UNDER_CASE).on("2026-06-08").by("handler")
    scene.when("conclude_clue", **NOTE).then_refused("clue-follows-its-case", "stage")


def test_a_correction_decides_it_by_what_the_case_has_become(given):
    done = concluding(given, WARNED)
    case = done.record.fact("case_id")
    since = done.world.about(case).did(
        "reviewer", "revoke_sanction", "2026-06-09", **BY_COMMISSION, revoked_tracks=["party"]
    )
    scene = given(since.about(done.record.id)).on("2026-06-10").by("manager")
    proposed = scene.when(
        "propose_correction",
        target=done.record.version,
        restated={"conclusion_note": "案件已决定"},
        reason="笔误",
    )
    corrected = given(proposed.world).on("2026-06-11").by("secretary").when("approve_correction")
    assert corrected.record.fact("form") == "not_counted"


NOT_ESTABLISHED = ACCEPTED.did(
    "party_secretary",
    "decide_no_sanction",
    "2026-04-07",
    minutes_number="某党会〔2026〕3号",
    no_sanction_reason="facts_not_established",
    written_conclusion="违纪事实不能成立",
)


@pytest.mark.parametrize("world", [SUPERVISORY_WITHDRAWN, NOT_ESTABLISHED])
def test_where_the_case_found_nothing_it_may_be_clarified(given, world):
    outcome = concluding(given, world)
    outcome.then(ClueConcluded("随案办结", "not_counted", "unfounded"))
    scene = given(outcome.world).on("2026-06-09").by("handler")
    assert scene.when("propose_clarification", **CLARIFICATION).refused is None
