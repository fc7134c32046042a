"""登记专项部署."""

from domain.initiative.open_initiative import InitiativeOpened
from tests.campaign_histories import INITIATIVE
from tests.cases import Case
from tests.histories import HOUSE

CASE = Case(HOUSE, "2026-01-10", "manager", INITIATIVE)


def test_an_initiative_is_kept_with_what_it_asks_for(given):
    scene = given(HOUSE).on("2026-01-10").by("manager")
    outcome = scene.when("initiative.open_initiative", **INITIATIVE)
    outcome.then(InitiativeOpened("专署〔2026〕1号", **INITIATIVE)).at_stage("open")
