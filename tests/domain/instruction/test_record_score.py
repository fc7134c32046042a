"""登记考核得分."""

from domain.instruction.record_score import ScoreRecorded
from tests.cases import Case
from tests.team_histories import CLOSED, REPORTED

SCORE = {"instruction_score": "96.5分", "instruction_rank": 3}
CASE = Case(REPORTED, "2026-04-20", "deputy", SCORE, recurs=True)
OTHER_CASES = [Case(CLOSED, "2026-04-20", "deputy", SCORE, recurs=True)]


def test_how_the_work_was_rated_is_told_after_its_end_too(given):
    outcome = given(CLOSED).on("2026-04-20").by("deputy").when("record_score", **SCORE)
    outcome.then(ScoreRecorded("96.5分", 3)).at_stage("closed")
