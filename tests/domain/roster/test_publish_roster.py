"""公布值守表."""

from datetime import date

import pytest

from domain.roster.entries import RosterEntry
from domain.roster.publish_roster import RosterPublished
from tests.cases import Case
from tests.histories import HOUSE
from tests.supervision_histories import ROSTER

CASE = Case(HOUSE, "2026-03-01", "manager", ROSTER)


def publishing(given, **said):
    scene = given(HOUSE).on("2026-03-01").by("manager")
    return scene.when("roster.publish_roster", **ROSTER | said)


def test_who_is_on_duty_when_is_pasted_from_a_sheet(given):
    published = RosterPublished(
        roster_number="值守〔2026〕1号",
        roster_kind="duty",
        roster_from=date(2026, 3, 2),
        roster_until=date(2026, 3, 8),
        roster_entries=(
            RosterEntry(date(2026, 3, 2), "李某", "带班"),
            RosterEntry(date(2026, 3, 3), "王某", None),
        ),
    )
    publishing(given).then(published).at_stage("published")


def test_a_row_reads_as_one_line():
    row = RosterEntry(date(2026, 3, 2), "李某", "带班")
    assert str(row) == "2026-03-02 李某 带班"
    assert str(RosterEntry(date(2026, 3, 3), "王某")) == "2026-03-03 王某"


def test_a_roster_does_not_end_before_it_begins(given):
    publishing(given, roster_until="2026-03-01").then_refused("roster-days-in-order")


@pytest.mark.parametrize("day", ["2026-03-01", "2026-03-09"])
def test_a_day_outside_the_roster_is_named(given, day):
    outcome = publishing(given, roster_entries=f"{day}\t李某\n{day}\t王某")
    outcome.then_refused("roster-day-within")
    wrong = f"2026年3月{int(day[-2:])}日"
    days = "（2026年3月2日至2026年3月8日）"
    assert outcome.refused.sentence == f"{wrong}不在值守表的起止日期{days}之内，请核对。"


@pytest.mark.parametrize("day", ["2026-03-02", "2026-03-08"])
def test_its_first_and_its_last_day_belong_to_it(given, day):
    assert publishing(given, roster_entries=f"{day}\t李某").record.stage == "published"


def test_a_corrected_roster_keeps_its_number(given):
    world = publishing(given).world
    restated = {**ROSTER, "roster_entries": "2026-03-02\t赵某"}
    wrong = {"target": 1, "restated": restated, "reason": "录入有误"}
    proposed = world.did("manager", "propose_correction", "2026-03-03", **wrong)
    corrected = given(proposed).on("2026-03-03").by("secretary").when("approve_correction")
    facts = corrected.record.facts
    assert facts["roster_number"] == "值守〔2026〕1号"
    assert facts["roster_entries"] == (RosterEntry(date(2026, 3, 2), "赵某", None),)
