"""不予批准建议书."""

from domain.suggestion.reject_suggestion import SuggestionRejected
from tests.cases import Case
from tests.supervision_histories import SUGGESTION_PROPOSED

REASON = {"reason": "先当面督促"}
CASE = Case(SUGGESTION_PROPOSED, "2026-03-03", "secretary", REASON)


def test_what_is_not_approved_is_not_sent(given):
    scene = given(SUGGESTION_PROPOSED).on("2026-03-03").by("secretary")
    scene.when("reject_suggestion", **REASON).then(SuggestionRejected(**REASON)).at_stage(
        "rejected"
    )
