"""班子成员离任."""

from domain.committee.record_departure import DepartureRecorded
from tests.cases import Case
from tests.team_histories import ACTED_FOR, DEPARTURE, LED, MANNED, appointed

CASE = Case(ACTED_FOR, "2026-02-02", "manager", DEPARTURE | {"member_name": "郑某"})


def leaving(given, world=MANNED, **departure):
    scene = given(world).on("2026-02-02").by("manager")
    return scene.when("record_departure", **DEPARTURE | departure)


def test_who_leaves_leaves_the_seat_vacant(given):
    left = DepartureRecorded(
        member_name="周某",
        departure_reason="调任",
        vacant_seats=3,
        vacant_kinds=("secretary", "deputy_secretary"),
        members_in_post=1,
        who_is_in_post=("委员郑某",),
    )
    leaving(given).then(left).at_stage("in_place")


def test_only_who_is_in_post_leaves_it(given):
    leaving(given, LED, member_name="郑某").then_refused("departure-of-member", "stage")


def test_a_seat_left_can_be_taken_by_another(given):
    world = appointed(leaving(given).world, "吴某", "secretary", "2026-02-02")
    assert world.record.fact("vacant_kinds") == ("deputy_secretary",)
