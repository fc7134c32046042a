"""核定班子职数."""

from domain.committee.establish_committee import CommitteeEstablished
from domain.committee.seats import Seats
from tests.cases import Case
from tests.histories import HOUSE
from tests.team_histories import COMMITTEE, FEWER, OTHER_SEATS

# While the secretary's seat is vacant nobody can approve a correction: so this case has none.
CASE = Case(HOUSE, "2026-01-08", "manager", COMMITTEE | {"committee_seats": OTHER_SEATS})


def establishing(given, **committee):
    scene = given(HOUSE).on("2026-01-08").by("manager")
    return scene.when("committee.establish_committee", **COMMITTEE | committee)


def test_the_seats_of_a_new_commission_are_all_vacant(given):
    established = CommitteeEstablished(
        committee_unit="zjw",
        committee_title="某镇纪委",
        committee_seats=(Seats("secretary", 1), Seats("deputy_secretary", 1), Seats("member", 2)),
        vacant_seats=4,
        vacant_kinds=("secretary", "deputy_secretary", "member"),
        members_in_post=0,
        who_is_in_post=(),
    )
    outcome = establishing(given).then(established).at_stage("in_place")
    assert list(map(str, outcome.record.fact("committee_seats"))) == [
        "书记1名",
        "副书记1名",
        "委员2名",
    ]


def test_a_kind_that_has_no_seats_is_not_vacant(given):
    assert establishing(given, **FEWER).record.fact("vacant_kinds") == ("secretary", "member")


def test_seats_of_one_kind_stand_in_one_row(given):
    twice = FEWER["committee_seats"] * 2
    establishing(given, committee_seats=twice).then_refused("establishment-kinds-once")
