"""调整隶属."""

import pytest

from domain.unit.place_unit import UnitPlaced
from domain.unit.register_unit import UnitRegistered
from tests.cases import Case
from tests.histories import HOUSE

COUNTY = {"unit_code": "xjw", "unit_title": "示例县纪委", "unit_level": "county"}
STATION = {"unit_code": "zhan", "unit_title": "某站"}
UNDER = {"unit_level": "township", "parent_unit": "xjw"}
OWN = next(record.id for record in HOUSE.records.values() if record.kind == "unit")
TOLD = HOUSE.did("console", "unit.register_unit", "2026-01-05", **COUNTY).about(OWN)
CASE = Case(TOLD, "2026-03-02", "console", UNDER, recurs=True)


def test_a_unit_comes_under_the_one_above_it(given):
    outcome = given(TOLD).on("2026-03-02").by("console").when("unit.place_unit", **UNDER)
    outcome.then(UnitPlaced("township", "xjw")).at_stage("active")


def test_a_new_unit_may_say_at_once_where_it_stands(given):
    station = STATION | {"unit_level": "village", "parent_unit": "xjw"}
    outcome = given(TOLD).on("2026-03-02").by("console").when("unit.register_unit", **station)
    outcome.then(UnitRegistered("zhan", "某站", None, "village", "xjw")).at_stage("active")


def test_a_unit_may_stand_by_itself_again(given):
    placed = TOLD.did("console", "unit.place_unit", "2026-03-02", **UNDER)
    alone = {"unit_level": "township"}
    outcome = given(placed).on("2026-04-02").by("console").when("unit.place_unit", **alone)
    outcome.then(UnitPlaced("township", ""))


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        (UNDER | {"parent_unit": "nowhere"}, "unit-registered"),
        (UNDER | {"unit_level": "county"}, "unit-under-higher-level"),
        (UNDER | {"unit_level": "province"}, "unit-under-higher-level"),
        (UNDER | {"parent_unit": "zjw"}, "unit-under-higher-level"),  # it says no level
    ],
)
def test_a_unit_stands_under_one_of_a_higher_level(given, body, rule):
    outcome = given(TOLD).on("2026-03-02").by("console").when("unit.place_unit", **body)
    outcome.then_refused(rule, "content")


def test_a_new_unit_under_another_says_its_level(given):
    station = STATION | {"parent_unit": "xjw"}
    outcome = given(TOLD).on("2026-03-02").by("console").when("unit.register_unit", **station)
    outcome.then_refused("unit-under-higher-level", "content")


def test_a_level_once_set_stays(given):
    placed = TOLD.did("console", "unit.place_unit", "2026-03-02", **UNDER)
    village = {"unit_level": "village", "parent_unit": "xjw"}
    outcome = given(placed).on("2026-04-02").by("console").when("unit.place_unit", **village)
    outcome.then_refused("unit-level-stays", "content")
