"""指定代行职责人."""

from datetime import date

from domain.committee.name_acting import ActingNamed
from tests.cases import Case
from tests.histories import HOUSE
from tests.team_histories import ACTED_FOR, ACTING, COMMITTEE, ESTABLISHED, FEWER

CASE = Case(ACTED_FOR, "2026-02-01", "manager", ACTING, recurs=True)


def naming(given, world=ESTABLISHED, **acting):
    return given(world).on("2026-02-01").by("manager").when("name_acting", **ACTING | acting)


def test_a_seat_somebody_acts_for_stays_vacant_but_its_work_is_done(given):
    named = ActingNamed(
        acting_name="吴某",
        acting_for="deputy_secretary",
        acting_from=date(2026, 2, 1),
        acting_until=date(2026, 4, 30),
        vacant_seats=4,
        vacant_kinds=("secretary", "member"),
        members_in_post=0,
        who_is_in_post=(),
    )
    outcome = naming(given).then(named)
    assert str(outcome.record.running("acting-term").due_on) == "2026-04-30"


def test_nobody_acts_for_a_seat_there_is_not(given):
    world = HOUSE.did("manager", "committee.establish_committee", "2026-01-08", **COMMITTEE | FEWER)
    naming(given, world, acting_for="deputy_secretary").then_refused("acting-for-a-seat")


def test_acting_ends_after_it_begins(given):
    naming(given, acting_until="2026-01-31").then_refused("acting-term-in-order")


def test_whoever_is_named_takes_the_place_of_who_acted_before(given):
    other = {"acting_name": "孙某", "acting_for": "member", "acting_until": "2026-05-31"}
    record = naming(given, naming(given).world, **other).record
    assert record.fact("vacant_kinds") == ("secretary", "deputy_secretary")
    assert str(record.running("acting-term").due_on) == "2026-05-31"
