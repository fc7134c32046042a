"""抽查值守."""

from domain.roster.check_roster import RosterChecked
from tests.cases import Case
from tests.supervision_histories import PUBLISHED, ROSTER_CHECK

CASE = Case(PUBLISHED, "2026-03-03", "manager", ROSTER_CHECK, recurs=True)
OTHER_CASES = (
    Case(PUBLISHED, "2026-03-03", "secretary", {"roster_check_note": "均在岗"}, recurs=True),
)


def checking(given, on="2026-03-03", **said):
    return given(PUBLISHED).on(on).by("manager").when("check_roster", **ROSTER_CHECK | said)


def test_a_spot_check_counts_who_was_missing(given):
    checked = RosterChecked(("王某",), "电话无人接听", absences=1)
    checking(given).then(checked).at_stage("published")


def test_a_spot_check_may_find_everybody_there(given):
    checked = RosterChecked(None, "均在岗", absences=0)
    checking(given, absent_persons=[], roster_check_note="均在岗").then(checked)


def test_only_a_day_of_the_roster_can_be_checked(given):
    checking(given, on="2026-03-09").then_refused("roster-day-within")


def test_nobody_is_missing_who_is_not_on_the_roster(given):
    checking(given, absent_persons=["孙某"]).then_refused("roster-person-listed")


def test_nobody_is_missing_on_a_day_that_is_not_theirs(given):
    outcome = checking(given, on="2026-03-02")
    outcome.then_refused("roster-person-listed")
    assert "王某当天不在值守表上" in outcome.refused.sentence
