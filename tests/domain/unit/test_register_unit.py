"""登记单位."""

from domain.unit.register_unit import UnitRegistered
from tests.cases import Case
from tests.histories import HOUSE

VILLAGE = {"unit_code": "cun01", "unit_title": "某村"}
CASE = Case(HOUSE, "2026-03-02", "console", VILLAGE)


def test_a_unit_is_entered(given):
    outcome = given(HOUSE).on("2026-03-02").by("console").when("unit.register_unit", **VILLAGE)
    outcome.then(UnitRegistered("cun01", "某村")).at_stage("active")


def test_nobody_else_enters_a_unit(given):
    outcome = given(HOUSE).by("secretary").when("unit.register_unit", **VILLAGE)
    outcome.then_refused("unit.register_unit", "role")
