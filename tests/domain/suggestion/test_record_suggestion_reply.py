"""登记建议书回复."""

from datetime import date

from domain.suggestion.record_suggestion_reply import SuggestionReplied
from tests.cases import Case
from tests.supervision_histories import ISSUED

REPLY = {"suggestion_reply": "已按月公开"}
CASE = Case(ISSUED, "2026-03-30", "manager", REPLY)


def test_the_answer_of_the_unit_ends_its_period(given):
    outcome = given(ISSUED).on("2026-03-30").by("manager").when("record_suggestion_reply", **REPLY)
    outcome.then(SuggestionReplied(**REPLY)).at_stage("replied")
    assert outcome.deadline("suggestion-reply").met_on == date(2026, 3, 30)
