"""反馈结果."""

import pytest

from domain.petition.feed_back_result import ResultFedBack
from tests.cases import Case
from tests.histories import HOUSE, SUBJECT
from tests.petition_histories import (
    ACCEPTED,
    ANONYMOUS_ACCEPTED,
    APPEAL_ACCEPTED,
    CLUE,
    CLUES_CLOSED,
    CLUES_RETURNED,
    EVIDENCE,
    HANDED_OVER,
    RESULT,
    clue_closed,
    handed_over,
    last_step_voided,
)

REVIEWER = HOUSE.account("reviewer")
APPEAL_RESULT = RESULT | {"truth_found": None}
CASE = Case(CLUES_CLOSED, "2026-03-27", "handler", RESULT)
OTHER_CASES = [Case(APPEAL_ACCEPTED, "2026-03-27", "intake", APPEAL_RESULT)]


def feeding_back(given, world=CLUES_CLOSED, on="2026-03-27", by="handler", **fields):
    return given(world).on(on).by(by).when("feed_back_result", **RESULT | fields)


def test_when_the_clue_is_closed_whoever_signed_is_told(given):
    outcome = feeding_back(given, objection="不服，已当面说明")
    told = ResultFedBack("partly", "已责令退还", "in_person", "不服，已当面说明", None)
    outcome.then(told).at_stage("answered")


def test_while_a_clue_is_handled_there_is_nothing_to_tell(given):
    feeding_back(given, HANDED_OVER, by="intake").then_refused(
        "answered-when-clues-finished", "stage"
    )
    two = handed_over(ACCEPTED, CLUE | {"subjects": [SUBJECT, SUBJECT | {"name": "周某"}]})
    feeding_back(given, clue_closed(two)).then_refused("answered-when-clues-finished", "stage")


def test_what_came_back_is_sorted_anew_before_it_is_answered(given):
    outcome = feeding_back(given, CLUES_RETURNED, by="intake")
    outcome.then_refused("answered-when-clues-finished", "stage")


def test_an_accusation_is_answered_once_it_was_a_clue(given):
    feeding_back(given, ACCEPTED, by="intake").then_refused("accusation-handled-as-clue", "stage")
    again = CLUES_RETURNED.did("deputy", "return_to_intake", "2026-03-16", reason="内容空泛").did(
        "intake", "accept_petition", "2026-03-17"
    )
    feeding_back(given, again, by="intake").then_refused("accusation-handled-as-clue", "stage")


def test_an_appeal_needs_no_clue_and_has_no_finding(given):
    fields = {"world": APPEAL_ACCEPTED, "by": "intake"}
    feeding_back(given, **fields, truth_found=None).at_stage("answered")
    feeding_back(given, **fields).then_refused("accusation-has-finding")
    feeding_back(given, truth_found=None).then_refused("accusation-has-finding")


def test_who_signed_is_told_and_who_did_not_is_not(given):
    feeding_back(given, feedback_way=None).then_refused("feedback-to-real-name")
    anonymous = clue_closed(handed_over(ANONYMOUS_ACCEPTED))
    feeding_back(given, anonymous).then_refused("feedback-to-real-name")
    late = feeding_back(given, anonymous, "2026-12-31", feedback_way=None)
    late.then(ResultFedBack("partly", "已责令退还", None, None, None))


def test_only_a_handler_of_its_clues_or_the_desk_tells(given):
    feeding_back(given, by="outsider").then_refused("feedback-by-handler", "role")
    feeding_back(given, by="intake").at_stage("answered")
    feeding_back(given, APPEAL_ACCEPTED, truth_found=None).then_refused(
        "feedback-by-handler", "role"
    )


@pytest.mark.parametrize(
    ("world", "last_day", "day_after"),
    [(CLUES_CLOSED, "2026-04-14", "2026-04-15"), (EVIDENCE, "2026-05-13", "2026-05-14")],
    ids=["from the closing", "from the new evidence"],
)
def test_after_fifteen_working_days_the_delay_is_explained(given, world, last_day, day_after):
    assert feeding_back(given, world, last_day).refused is None
    feeding_back(given, world, day_after).then_refused("result-feedback")
    assert feeding_back(given, world, day_after, late_reason="本人外出").refused is None


def test_what_is_noted_beside_the_handling_of_a_clue_closes_nothing(given):
    noted = HANDED_OVER.about(HANDED_OVER.record.fact("clues")[0]).did(
        "manager", "declare_recusal", "2026-03-09", recused=REVIEWER, recusal_ground="witness"
    )
    closed = clue_closed(noted.about(HANDED_OVER.subject))
    feeding_back(given, closed, "2026-04-15").then_refused("result-feedback")


def test_a_corrected_result_is_not_asked_again_about_its_clues(given):
    done = feeding_back(given).world
    version = done.record.version
    answered = last_step_voided(done, done.record.fact("clues")[0])
    wrong = {"target": version, "restated": {"truth_found": "unfounded"}, "reason": "选错"}
    proposed = answered.did("intake", "propose_correction", "2026-06-01", **wrong)
    corrected = given(proposed).on("2026-06-01").by("secretary").when("approve_correction")
    assert corrected.record.fact("truth_found") == "unfounded"
