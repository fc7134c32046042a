"""调整班子职数."""

from domain.committee.change_establishment import EstablishmentChanged
from domain.committee.seats import Seats
from tests.cases import Case
from tests.team_histories import ACTED_FOR, COMMITTEE, FEWER, LED, MANNED

CASE = Case(ACTED_FOR, "2026-02-02", "manager", FEWER)


def changing(given, world, seats):
    scene = given(world).on("2026-02-02").by("manager")
    return scene.when("change_establishment", committee_seats=seats)


def test_fewer_seats_leave_fewer_vacant(given):
    changed = EstablishmentChanged(
        committee_seats=(Seats("secretary", 1), Seats("member", 1)),
        vacant_seats=1,
        vacant_kinds=("member",),
        members_in_post=1,
        who_is_in_post=("书记周某",),
    )
    changing(given, LED, FEWER["committee_seats"]).then(changed)


def test_seats_in_which_somebody_sits_stay(given):
    refused = changing(given, MANNED, FEWER["committee_seats"][:1])
    refused.then_refused("establishment-holds-members")


def test_an_establishment_is_changed_to_another(given):
    same = COMMITTEE["committee_seats"][::-1]
    changing(given, LED, same).then_refused("establishment-differs", "stage")


def test_seats_of_one_kind_stand_in_one_row(given):
    twice = FEWER["committee_seats"] * 2
    changing(given, LED, twice).then_refused("establishment-kinds-once")
