"""单位隶属: the tree of units, as the log tells it."""

import pytest

from projections.units import Unit, UnitTree, unit_tree
from tests.stores import CONSOLE

COUNTY = {"unit_code": "xjw", "unit_title": "示例县纪委", "unit_level": "county"}
TOWN = {"unit_code": "yz", "unit_title": "邻镇纪委", "unit_level": "township", "parent_unit": "xjw"}


@pytest.fixture
def told(office):
    office.did(CONSOLE, "unit.register_unit", **COUNTY)
    office.did(CONSOLE, "unit.register_unit", **TOWN)
    office.did(CONSOLE, "unit.register_unit", unit_code="cun01", unit_title="某村")
    office.house.views.catch_up()
    return office


def tree(office):
    return unit_tree(office.house.views, "zjw")


def test_a_unit_that_names_none_above_it_stands_under_the_house(told):
    assert tree(told).under("zjw") == {"zjw", "cun01"}
    assert [unit.code for unit in tree(told).below("zjw")] == ["cun01"]


def test_the_county_sees_what_is_placed_under_it(told):
    zjw = told.house.store.holder("unit_code", "zjw")
    told.did(CONSOLE, "unit.place_unit", record=zjw, unit_level="township", parent_unit="xjw")
    told.house.views.catch_up()
    assert tree(told).under("xjw") == {"xjw", "yz", "zjw", "cun01"}
    assert (tree(told).title("yz"), tree(told).title("nowhere")) == ("邻镇纪委", "nowhere")
    told.did(CONSOLE, "unit.place_unit", record=zjw, unit_level="township")
    told.house.views.catch_up()
    assert tree(told).under("xjw") == {"xjw", "yz"}


def test_what_is_in_no_tree_is_under_nobody():
    alone = UnitTree([Unit("r", "zjw", "某镇纪委", "township")], "zjw")
    assert (alone.parent("nowhere"), alone.parent("zjw"), "zjw" in alone) == (None, None, True)
