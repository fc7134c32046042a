"""确认采纳情况."""

from domain.suggestion.confirm_adoption import AdoptionConfirmed
from tests.cases import Case
from tests.supervision_histories import REPLIED

ADOPTED = {"suggestion_adoption": "partly_adopted", "adoption_note": "公开栏待建"}
CASE = Case(REPLIED, "2026-04-07", "manager", ADOPTED)


def test_how_far_the_unit_did_what_was_suggested_ends_the_matter(given):
    outcome = given(REPLIED).on("2026-04-07").by("manager").when("confirm_adoption", **ADOPTED)
    outcome.then(AdoptionConfirmed(**ADOPTED)).at_stage("closed")
