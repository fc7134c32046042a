"""结束代行."""

from domain.committee.end_acting import ActingEnded
from tests.cases import Case
from tests.team_histories import ACTED_FOR, ACTING, ESTABLISHED, appointed

CASE = Case(ACTED_FOR, "2026-04-30", "manager")


def ending(given, world):
    return given(world).on("2026-04-30").by("manager").when("end_acting")


def test_when_nobody_acts_any_more_the_work_of_the_seat_is_nobodys(given):
    ended = ActingEnded(
        acting_end_note=None,
        vacant_seats=2,
        vacant_kinds=("deputy_secretary",),
        members_in_post=2,
        who_is_in_post=("书记周某", "委员郑某"),
    )
    outcome = ending(given, ACTED_FOR).then(ended)
    assert outcome.record.running("acting-term") is None


def test_where_nobody_acts_nothing_ends(given):
    ending(given, ESTABLISHED).then_refused("acting-ends-once", "stage")


def test_once_acting_has_ended_another_may_be_named(given):
    world = ending(given, ACTED_FOR).world
    scene = given(world).on("2026-05-06").by("manager")
    further = {"acting_name": "孙某", "acting_from": "2026-05-06", "acting_until": "2026-06-30"}
    again = scene.when("name_acting", **ACTING | further)
    assert again.record.fact("vacant_kinds") == ()


def test_who_acted_no_longer_acts_after_further_acts(given):
    world = appointed(ending(given, ACTED_FOR).world, "孙某", "member", "2026-05-06")
    ending(given, world).then_refused("acting-ends-once", "stage")
    assert world.record.fact("vacant_kinds") == ("deputy_secretary",)
