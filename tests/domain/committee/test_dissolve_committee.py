"""撤销班子."""

from domain.committee.dissolve_committee import CommitteeDissolved
from tests.cases import Case
from tests.team_histories import ACTED_FOR

WHY = {"dissolution_reason": "乡镇合并"}
CASE = Case(ACTED_FOR, "2026-05-06", "secretary", WHY)


def test_a_commission_that_is_no_more_has_no_vacancies(given):
    outcome = given(ACTED_FOR).on("2026-05-06").by("secretary").when("dissolve_committee", **WHY)
    outcome.then(CommitteeDissolved("乡镇合并", 0, (), 0, ())).at_stage("dissolved")
    assert outcome.record.running("acting-term") is None
