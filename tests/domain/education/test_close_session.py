"""办结廉政教育."""

from domain.education.close_session import SessionClosed
from tests.cases import Case
from tests.education_histories import MADE_UP, MAKE_UP, SESSION_HELD

CASE = Case(SESSION_HELD, "2026-03-30", "manager")
OTHER_CASES = [Case(MADE_UP, "2026-03-30", "manager")]


def closing(given, world, **note):
    return given(world).on("2026-03-30").by("manager").when("close_session", **note)


def test_a_session_is_closed_when_all_have_been_taught(given):
    closing(given, SESSION_HELD).then(SessionClosed(None)).at_stage("closed")
    closing(given, MADE_UP).then(SessionClosed(None)).at_stage("closed")


def test_while_somebody_is_left_it_is_not_closed_without_a_word(given):
    closing(given, MAKE_UP).then_refused("session-closed-after-make-up")


def test_it_is_closed_where_it_is_said_why_somebody_was_not_taught(given):
    said = {"session_close_note": "两人已调离"}
    closing(given, MAKE_UP, **said).then(SessionClosed("两人已调离")).at_stage("closed")
