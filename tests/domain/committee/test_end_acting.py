"""结束代行."""

from domain.committee.end_acting import ActingEnded
from tests.cases import Case
from tests.team_histories import ACTED_FOR, ESTABLISHED

CASE = Case(ACTED_FOR, "2026-04-30", "manager")


def ending(given, world):
    return given(world).on("2026-04-30").by("manager").when("end_acting")


def test_when_nobody_acts_any_more_the_work_of_the_seat_is_nobodys(given):
    ended = ActingEnded(
        acting_end_note=None,
        vacant_seats=4,
        vacant_kinds=("secretary", "deputy_secretary", "member"),
        members_in_post=0,
    )
    outcome = ending(given, ACTED_FOR).then(ended)
    assert outcome.record.running("acting-term") is None


def test_where_nobody_acts_nothing_ends(given):
    ending(given, ESTABLISHED).then_refused("acting-ends-once", "stage")
