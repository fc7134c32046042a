"""归档值守表."""

from domain.roster.close_roster import RosterClosed
from tests.cases import Case
from tests.supervision_histories import PUBLISHED

SUMMARY = {"roster_summary": "均按表值守，一人次缺岗已提醒"}
CASE = Case(PUBLISHED, "2026-03-09", "manager", SUMMARY)


def test_a_roster_whose_days_are_over_is_put_away(given):
    outcome = given(PUBLISHED).on("2026-03-09").by("manager").when("close_roster", **SUMMARY)
    outcome.then(RosterClosed(**SUMMARY)).at_stage("closed")


def test_a_roster_is_kept_until_its_last_day(given):
    def closing(day):
        return given(PUBLISHED).on(day).by("manager").when("close_roster", **SUMMARY)

    closing("2026-03-07").then_refused("roster-ends-with-its-days")
    closing("2026-03-08").at_stage("closed")
