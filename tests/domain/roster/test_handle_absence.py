"""处理缺岗."""

from domain.roster.handle_absence import AbsenceHandled
from tests.cases import Case
from tests.supervision_histories import ABSENCE, PUBLISHED, SIGN_INS, checked

MISSED = checked("王某")

CASE = Case(MISSED, "2026-03-05", "manager", ABSENCE, recurs=True)


def handling(given, world=MISSED, **said):
    scene = given(world).on("2026-03-05").by("manager")
    return scene.when("handle_absence", **ABSENCE | said)


def test_why_somebody_was_missing_and_what_came_of_it_is_kept(given):
    handling(given).then(AbsenceHandled(**ABSENCE)).at_stage("published")


def test_who_did_not_sign_in_was_missing_too(given):
    signed = PUBLISHED.did("manager", "record_sign_in", "2026-03-04", **SIGN_INS)
    assert handling(given, signed).refused is None
    handling(given, signed, absentee="李某").then_refused("absence-found-first")


def test_only_whoever_was_found_missing_is_asked_why(given):
    handling(given, absentee="李某").then_refused("absence-found-first")
    handling(given, PUBLISHED).then_refused("absence-found-first")
