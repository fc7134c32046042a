"""处理缺岗."""

from domain.roster.handle_absence import AbsenceHandled
from tests.cases import Case
from tests.supervision_histories import ABSENCE, PUBLISHED

CASE = Case(PUBLISHED, "2026-03-05", "manager", ABSENCE, recurs=True)


def handling(given, **said):
    scene = given(PUBLISHED).on("2026-03-05").by("manager")
    return scene.when("handle_absence", **ABSENCE | said)


def test_why_somebody_was_missing_and_what_came_of_it_is_kept(given):
    handling(given).then(AbsenceHandled(**ABSENCE)).at_stage("published")


def test_only_whoever_was_to_be_there_can_be_missing(given):
    handling(given, absentee="孙某").then_refused("roster-person-listed")
