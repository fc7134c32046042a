"""班子成员任职."""

from datetime import date

from domain.committee.appoint_member import MemberAppointed
from tests.cases import Case
from tests.team_histories import ACTED_FOR, ESTABLISHED, LED, MEMBER

DEPUTY = MEMBER | {"member_name": "孙某", "seat_kind": "deputy_secretary"}
CASE = Case(ACTED_FOR, "2026-02-02", "manager", DEPUTY)


def appointing(given, world=ESTABLISHED, **member):
    return given(world).on("2026-01-12").by("manager").when("appoint_member", **MEMBER | member)


def test_who_is_appointed_takes_a_seat(given):
    appointed = MemberAppointed(
        member_name="周某",
        seat_kind="secretary",
        term_from=date(2026, 1, 10),
        term_until=None,
        vacant_seats=3,
        vacant_kinds=("deputy_secretary", "member"),
        members_in_post=1,
        who_is_in_post=("书记周某",),
    )
    appointing(given).then(appointed).at_stage("in_place")


def test_one_of_two_seats_filled_leaves_a_vacancy_but_somebody_to_act(given):
    record = appointing(given, LED, member_name="郑某", seat_kind="member").record
    assert (record.fact("vacant_seats"), record.fact("vacant_kinds")) == (2, ("deputy_secretary",))


def test_nobody_sits_in_two_seats(given):
    appointing(given, LED, seat_kind="member").then_refused("member-in-post-once", "stage")


def test_a_seat_taken_is_not_given_again(given):
    appointing(given, LED, member_name="郑某").then_refused("seat-free-for-member")


def test_a_term_ends_after_it_begins(given):
    appointing(given, term_until="2026-01-09").then_refused("term-in-order")
    outcome = appointing(given, term_until="2031-01-09")
    assert outcome.record.fact("term_until") == date(2031, 1, 9)


def test_a_corrected_appointment_counts_the_vacancies_after_it_anew(given):
    later = LED.did("manager", "appoint_member", "2026-01-12", **DEPUTY)
    wrong = {"target": 2, "reason": "没有任职"}
    proposed = later.did("manager", "propose_voiding", "2026-01-13", **wrong)
    voided = given(proposed).on("2026-01-13").by("secretary").when("approve_voiding")
    record = voided.record
    assert (record.fact("vacant_kinds"), record.fact("members_in_post")) == (
        ("secretary", "member"),
        1,
    )
