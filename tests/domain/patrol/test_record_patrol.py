"""登记巡察进驻."""

from domain.patrol.record_patrol import PatrolBegun
from tests.cases import Case
from tests.histories import HOUSE
from tests.patrol_histories import PATROL

CASE = Case(HOUSE, "2026-02-02", "manager", PATROL)


def test_who_came_and_whom_they_look_into_is_kept_under_a_number(given):
    begun = PatrolBegun(
        patrol_number="巡〔2026〕1号",
        patrol_title="某县县委第五轮巡察",
        patrol_kind="regular",
        patrol_teams=("第一巡察组", "第二巡察组"),
        patrolled_units=("某镇党委", "某村党支部"),
    )
    scene = given(HOUSE).on("2026-02-02").by("manager")
    scene.when("patrol.record_patrol", **PATROL).then(begun).at_stage("under_way")


def test_of_what_kind_those_are_whom_they_look_into_is_kept(given):
    scene = given(HOUSE).on("2026-02-02").by("manager")
    recorded = scene.when("patrol.record_patrol", **PATROL | {"units_kind": "village"})
    assert recorded.record.fact("units_kind") == "village"
