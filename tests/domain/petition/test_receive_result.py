"""接收办理结果."""

from datetime import date

import pytest

from domain.petition.receive_result import ResultReceived
from tests.cases import Case
from tests.petition_histories import (
    ANONYMOUS_ACCEPTED,
    APPEAL_ACCEPTED,
    CLUES_CLOSED,
    CLUES_RETURNED,
    EVIDENCE,
    HANDED_OVER,
    RESULT,
    clue_closed,
    handed_over,
)

FOUND = {"truth_found": "partly", "handling_result": "谈话函询后了结"}
CASE = Case(CLUES_CLOSED, "2026-03-25", "handler", FOUND)


def receiving(given, world=CLUES_CLOSED, on="2026-03-25", by="handler", **fields):
    return given(world).on(on).by(by).when("receive_result", **FOUND | fields)


def test_the_desk_has_fifteen_working_days_from_the_closing_to_tell_it(given):
    outcome = receiving(given)
    closed_on = date(2026, 3, 23)
    outcome.then(ResultReceived("partly", "谈话函询后了结", closed_on)).at_stage("handed_over")
    running = outcome.record.running("result-feedback")
    assert (running.started_on, running.due_on) == (closed_on, date(2026, 4, 14))
    told = given(outcome.world).on("2026-03-27").by("intake")
    told = told.when("feed_back_result", **RESULT | {"truth_found": None})
    assert told.record.fact("truth_found") == "partly"
    assert told.deadline("result-feedback").met_on == date(2026, 3, 27)


def test_new_evidence_is_answered_for_itself(given):
    outcome = receiving(given, EVIDENCE, "2026-04-21", by="intake", truth_found="substantiated")
    assert outcome.record.running("result-feedback").started_on == date(2026, 4, 20)


def test_whoever_did_not_sign_is_told_nothing(given):
    outcome = receiving(given, clue_closed(handed_over(ANONYMOUS_ACCEPTED)))
    assert outcome.record.running("result-feedback") is None


def test_an_appeal_is_finished_when_the_desk_receives_its_result(given):
    outcome = receiving(given, APPEAL_ACCEPTED, by="intake", truth_found=None)
    assert outcome.record.running("result-feedback").started_on == date(2026, 3, 25)


@pytest.mark.parametrize("world", [HANDED_OVER, CLUES_RETURNED])
def test_what_is_not_finished_has_no_result(given, world):
    outcome = receiving(given, world, by="intake")
    outcome.then_refused("answered-when-clues-finished", "stage")


def test_an_accusation_was_found_true_or_not(given):
    receiving(given, truth_found=None).then_refused("accusation-has-finding")


def test_only_a_handler_of_its_clues_gives_it(given):
    receiving(given, by="outsider").then_refused("feedback-by-handler", "role")


def test_a_corrected_result_keeps_the_day_of_the_closing(given):
    received = receiving(given)
    wrong = {"target": received.record.version, "reason": "选错"}
    proposed = received.world.did(
        "intake",
        "propose_correction",
        "2026-03-26",
        **wrong,
        restated={"truth_found": "unfounded"},
    )
    corrected = given(proposed).on("2026-03-26").by("secretary").when("approve_correction")
    assert corrected.record.fact("truth_found") == "unfounded"
    assert corrected.record.fact("closed_on") == date(2026, 3, 23)
