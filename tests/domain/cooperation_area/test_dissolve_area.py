"""撤销协作片区."""

from domain.cooperation_area.dissolve_area import AreaDissolved
from tests.cases import Case
from tests.team_histories import FORMED

WHY = {"reason": "片区重新划分"}
CASE = Case(FORMED, "2026-10-12", "manager", WHY)


def test_an_area_is_dissolved(given):
    outcome = given(FORMED).on("2026-10-12").by("manager").when("dissolve_area", **WHY)
    outcome.then(AreaDissolved("片区重新划分")).at_stage("dissolved")
