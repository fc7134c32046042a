"""复查暂存线索."""

from dataclasses import replace

import pytest

from domain.clue.reexamine_shelved import ShelvedClueReactivated, ShelvingContinued
from tests.cases import Case
from tests.histories import SHELVED

KEPT = {"reexamination_outcome": "kept", "reason": "条件仍不成熟"}
CASE = Case(SHELVED, "2026-09-01", "secretary", KEPT, recurs=True)
OTHER_CASES = [replace(CASE, body=KEPT | {"reexamination_outcome": "reactivated"}, recurs=False)]


def reexamining(given, world, outcome, on="2026-09-01"):
    scene = given(world).on(on).by("secretary")
    return scene.when("reexamine_shelved", reexamination_outcome=outcome, reason="已核对")


def test_a_clue_whose_time_has_come_is_assessed_anew(given):
    outcome = reexamining(given, SHELVED, "reactivated")
    outcome.then(ShelvedClueReactivated("reactivated", "已核对")).at_stage("assessing")
    assert str(outcome.record.running("disposition-opinion").started_on) == "2026-09-01"
    assert outcome.record.running("shelved-reexamination") is None


def test_a_clue_may_wait_another_half_year(given):
    outcome = reexamining(given, SHELVED, "kept")
    outcome.then(ShelvingContinued("kept", "已核对")).at_stage("shelved")
    assert str(outcome.record.running("shelved-reexamination").started_on) == "2026-09-01"
    again = reexamining(given, outcome.world, "kept", "2027-02-01")
    assert str(again.record.running("shelved-reexamination").due_on) == "2027-08-02"


@pytest.mark.parametrize(
    ("day", "late"), [("2026-09-22", False), ("2026-09-23", False), ("2026-09-24", True)]
)
def test_a_reexamination_is_late_after_half_a_year(given, day, late):
    outcome = reexamining(given, SHELVED, "reactivated", day)
    assert outcome.deadline("shelved-reexamination").late is late
