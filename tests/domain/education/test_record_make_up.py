"""登记补课."""

from domain.education.record_make_up import MakeUpRecorded
from tests.cases import Case
from tests.education_histories import MADE_UP, MAKE_UP

CASE = Case(MAKE_UP, "2026-03-25", "manager", {"made_up": "王某\n赵某"})


def making_up(given, names, world=MAKE_UP):
    return given(world).on("2026-03-26").by("manager").when("record_make_up", made_up=names)


def test_some_make_up_today_and_the_others_another_day(given):
    first = making_up(given, "赵某").then(MakeUpRecorded(("赵某",))).at_stage("make_up")
    making_up(given, "王某", first.world).then(MakeUpRecorded(("王某",))).at_stage("make_up")


def test_only_who_was_absent_makes_up_for_it(given):
    making_up(given, "王某\n张某").then_refused("session-make-up-of-absent")


def test_nobody_makes_up_twice(given):
    world = making_up(given, "赵某").world
    making_up(given, "王某\n赵某", world).then_refused("session-make-up-of-absent")


def test_when_all_have_made_up_nobody_is_left(given):
    making_up(given, "王某", MADE_UP).then_refused("session-make-up-complete", "stage")
