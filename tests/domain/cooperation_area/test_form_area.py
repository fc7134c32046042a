"""组建协作片区."""

from domain.cooperation_area.form_area import AreaFormed
from tests.cases import Case
from tests.histories import HOUSE
from tests.team_histories import AREA

CASE = Case(HOUSE, "2026-01-12", "manager", AREA)


def forming(given, **said):
    scene = given(HOUSE).on("2026-01-12").by("manager")
    return scene.when("cooperation_area.form_area", **AREA | said)


def test_units_form_an_area_that_one_of_them_leads(given):
    units = ("某镇纪委", "邻镇纪委")
    formed = AreaFormed("片〔2026〕1号", "东片协作区", units, "某镇纪委", None)
    forming(given).then(formed).at_stage("formed")


def test_one_unit_is_no_area(given):
    forming(given, area_units=["某镇纪委"]).then_refused("area-of-several-units")


def test_an_area_is_led_by_one_of_its_own(given):
    forming(given, area_lead="别镇纪委").then_refused("area-led-by-its-own")
