"""归档值守表."""

from domain.roster.close_roster import RosterClosed
from tests.cases import Case
from tests.supervision_histories import PUBLISHED

CASE = Case(PUBLISHED, "2026-03-09", "manager")


def test_a_roster_whose_days_are_over_is_put_away(given):
    outcome = given(PUBLISHED).on("2026-03-09").by("manager").when("close_roster")
    outcome.then(RosterClosed(None)).at_stage("closed")
