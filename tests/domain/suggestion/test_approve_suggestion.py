"""批准发出建议书."""

from datetime import date

from domain.suggestion.approve_suggestion import SuggestionIssued
from tests.cases import Case
from tests.supervision_histories import SUGGESTION_PROPOSED

DUE = {"due_on": "2026-04-03"}
CASE = Case(SUGGESTION_PROPOSED, "2026-03-03", "secretary", DUE)


def approving(given, **said):
    scene = given(SUGGESTION_PROPOSED).on("2026-03-03").by("secretary")
    return scene.when("approve_suggestion", **DUE | said)


def test_the_unit_is_to_answer_by_the_day_the_letter_names(given):
    issued = SuggestionIssued(date(2026, 4, 3), None)
    outcome = approving(given).then(issued).at_stage("issued")
    assert outcome.record.running("suggestion-reply").due_on == date(2026, 4, 3)


def test_no_answer_is_due_before_the_letter(given):
    approving(given, due_on="2026-03-02").then_refused("named-day-not-past")
    assert approving(given, due_on="2026-03-03").record.stage == "issued"
