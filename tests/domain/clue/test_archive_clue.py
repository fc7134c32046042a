"""线索归档."""

from datetime import date

import pytest

from domain.clue.archive_clue import ClueArchived
from tests.cases import Case
from tests.histories import ARCHIVING, CLOSED

CASE = Case(CLOSED, "2026-06-01", "handler", ARCHIVING)


def archiving(given, on="2026-06-01", **fields):
    return given(CLOSED).on(on).by("handler").when("archive_clue", **ARCHIVING | fields)


def test_complete_papers_are_archived(given):
    archiving(given).then(ClueArchived(True, "2026-1", "years_15", None)).at_stage("archived")


def test_papers_are_completed_first(given):
    archiving(given, files_complete=False).then_refused("files-complete-before-archive")


@pytest.mark.parametrize("day", ["2027-06-29", "2027-06-30"])
def test_there_is_time_until_the_middle_of_the_next_year(given, day):
    assert not archiving(given, on=day).deadline("clue-archiving").late


def test_after_that_a_reason_is_asked(given):
    archiving(given, on="2027-07-01").then_refused("clue-archiving")
    outcome = archiving(given, on="2027-07-01", late_reason="卷宗借出")
    outcome.then(ClueArchived(True, "2026-1", "years_15", "卷宗借出"))


@pytest.mark.parametrize(
    ("retention", "rule", "until"),
    [
        ("years_15", "clue-retention-short", date(2041, 6, 1)),
        ("years_60", "clue-retention-long", date(2086, 6, 1)),
        ("permanent", None, None),
    ],
)
def test_papers_are_kept_as_long_as_the_measures_say(given, retention, rule, until):
    kept = archiving(given, retention=retention).record.deadlines
    running = {id: d.due_on for id, d in kept.items() if id.startswith("clue-retention")}
    assert running == ({rule: until} if rule else {})
