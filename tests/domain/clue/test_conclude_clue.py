"""线索随案办结."""

import pytest

from domain.clue.conclude_clue import ClueConcluded
from tests.case_histories import INVESTIGATING, SUPERVISORY_WITHDRAWN
from tests.cases import Case
from tests.histories import UNDER_CASE
from tests.review_histories import EXPELLED, REMOVED, REPORTED, WARNED
from tests.sanction_histories import AT_JUSTICE, BY_COMMISSION, WITH_ADMIN


def clue_of(world):
    """The same world, speaking of the clue that the case has grown from."""
    return world.about(world.record.fact("clue_id"))


NOTE = {"conclusion_note": "随案办结"}
CASE = Case(clue_of(WARNED), "2028-06-02", "handler", NOTE)
PROPOSED = UNDER_CASE.about(UNDER_CASE.record.fact("case_id"))
REVOKED = WARNED.did(
    "secretary",
    "revoke_sanction",
    "2026-06-01",
    **BY_COMMISSION,
    revoked_tracks=["party"],
)
SPARED = REPORTED.did(
    "party_secretary",
    "decide_no_sanction",
    "2026-06-01",
    no_sanction_reason="minor_first_form",
    measure="criticism",
    minutes_number="某纪议〔2026〕7号",
    written_conclusion="情节轻微",
)


def concluding(given, world, on="2028-06-02"):
    return given(clue_of(world)).on(on).by("handler").when("conclude_clue", **NOTE)


@pytest.mark.parametrize(
    ("case", "form"),
    [
        (SPARED, "form_1"),
        (WARNED, "form_2"),
        (WITH_ADMIN, "form_2"),
        (REMOVED, "form_3"),
        (EXPELLED, "form_3"),
        (AT_JUSTICE, "form_4"),
        (SUPERVISORY_WITHDRAWN, "not_counted"),
        (REVOKED, "not_counted"),
    ],
)
def test_the_heaviest_result_of_the_case_is_the_clues(given, case, form):
    concluding(given, case).then(ClueConcluded("随案办结", form)).at_stage("closed")


@pytest.mark.parametrize(
    "case", [UNDER_CASE.about(UNDER_CASE.record.fact("case_id")), INVESTIGATING]
)
def test_the_clue_waits_for_the_case(given, case):
    concluding(given, case).then_refused("clue-follows-its-case", "stage")


def test_a_correction_holds_whatever_stage_the_case_has_now(given):
    done = concluding(given, WARNED).world
    outcome = (
        given(done)
        .on("2028-06-03")
        .by("manager")
        .when(
            "propose_correction",
            target=done.record.version,
            restated={"conclusion_note": "案件已决定"},
            reason="笔误",
        )
    )
    assert outcome.refused is None
