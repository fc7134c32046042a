"""登记签到."""

from datetime import date

from domain.roster.entries import SignIn
from domain.roster.record_sign_in import SignInRecorded
from tests.cases import Case
from tests.supervision_histories import PUBLISHED, SIGN_INS

CASE = Case(PUBLISHED, "2026-03-04", "manager", SIGN_INS, recurs=True)


def signing_in(given, rows):
    scene = given(PUBLISHED).on("2026-03-04").by("manager")
    return scene.when("record_sign_in", sign_ins=rows)


def test_who_turned_up_is_pasted_from_the_sign_in_sheet(given):
    first = SignIn(date(2026, 3, 2), "李某", "present")
    second = SignIn(date(2026, 3, 3), "王某", "absent")
    outcome = signing_in(given, SIGN_INS["sign_ins"])
    outcome.then(SignInRecorded((first, second))).at_stage("published")
    assert str(second) == "2026-03-03 王某 缺岗"


def test_nobody_signs_in_on_a_day_the_roster_does_not_have(given):
    signing_in(given, "2026-03-09\t李某\t到岗").then_refused("roster-day-within")


def test_whoever_is_not_on_the_roster_is_named(given):
    outcome = signing_in(given, "2026-03-02\t赵某\t到岗\n2026-03-03\t孙某\t到岗")
    outcome.then_refused("roster-person-listed")
    sentence = "赵某、孙某当天不在值守表上，请核对姓名和日期，或者先更正值守表。"
    assert outcome.refused.sentence == sentence


def test_nobody_signs_in_on_a_day_that_is_not_theirs(given):
    signing_in(given, "2026-03-02\t王某\t到岗").then_refused("roster-person-listed")


def test_nobody_signs_in_ahead_of_the_day(given):
    scene = given(PUBLISHED).on("2026-03-02").by("manager")
    outcome = scene.when("record_sign_in", **SIGN_INS)
    outcome.then_refused("sign-in-not-ahead")
