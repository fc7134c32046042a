"""初核后暂存待查."""

from datetime import date

from domain.clue.shelve_verified import VerifiedClueShelved
from tests.cases import Case
from tests.histories import VERIFIED

WHY = {"reason": "关键证人外出"}
CASE = Case(VERIFIED, "2026-04-24", "secretary", WHY)


def test_what_is_not_ripe_waits_and_is_looked_at_again(given):
    outcome = given(VERIFIED).on("2026-04-24").by("secretary").when("shelve_verified", **WHY)
    outcome.then(VerifiedClueShelved("关键证人外出")).at_stage("shelved")
    assert outcome.deadline("shelved-reexamination").due_on == date(2026, 10, 26)  # a Monday
