"""教育和谈话 in the demo: sessions and their make-up, talks, what cases teach."""

from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from random import Random

from service.demo.agenda import Story
from service.demo.diary import Diary
from service.demo.duties.in_turn import Opening, in_turn, led, names, spread
from service.demo.teller import Office, Part, Teller
from service.demo.words import WORDS

SESSIONS, TALKS, COLLECTIVE, LESSONS = 16, 40, 3, 4
CLERKS = ("chengban1", "chengban2", "chengban3", "anguan")
TALKERS = ("fushuji", "shuji", "anguan")


def stories(office: Office, rng: Random) -> Iterator[Story]:
    """Sessions, talks with some and with many, lessons."""
    held: list[str] = []  # the sessions that lessons name
    openings = (
        (SESSIONS, partial(_session, office, held)),
        (TALKS, partial(_talk, office)),
        (COLLECTIVE, partial(_collective, office)),
        (LESSONS, partial(_lesson, office, held)),
    )
    for count, opening in openings:
        own = Random(rng.getrandbits(64))
        yield in_turn(own, spread(office, own, count), opening)


# ---- sessions


def _session(office: Office, held: list[str], diary: Diary) -> Opening:
    session, rng = Teller(office, diary, "", kind="education"), diary.rng
    session.handler = rng.choice(CLERKS)
    kind = session.draw("session_kind")
    planned = session.diary.later(3, 8)
    body = {
        "session_kind": kind,
        "session_title": rng.choice(WORDS["session_titles"][kind]),
        "planned_on": planned.isoformat(),
        **led(office, rng),
    }
    yield from session.do("plan_session", session.handler, diary.day, **body)
    session.facts["planned"] = planned
    if kind == "study" and session.has("session_cancelled"):  # the others come too seldom
        return [_cancelled(session)]
    return [_held(session, held)]


def _cancelled(session: Teller) -> Story:
    yield from session.do("cancel_session", session.handler, (0, 1))
    return ()


def _held(session: Teller, held: list[str]) -> Story:
    planned, rng = session.facts["planned"], session.rng
    absent = names(rng, rng.randint(1, 3)) if session.has("session_missed") else []
    body = {"heads": rng.randint(18, 60), "absentees": "\n".join(absent)}
    if not absent:
        del body["absentees"]
    if session.has("session_listed"):
        present = [name for name in names(rng, 15) if name not in absent]
        body["attendees"] = "\n".join(present)
    yield from session.do("hold_session", session.handler, planned, **body)
    held.append(session.record)
    yield from _made_up(session, absent)
    return ()


def _made_up(session: Teller, absent: list[str]) -> Part:
    ended = {}
    if absent and session.has("session_not_made_up"):
        ended["session_close_note"] = session.said("not_made_up")
    elif absent:
        body = {"made_up": "\n".join(absent)}
        yield from session.do("record_make_up", session.handler, (3, 10), **body)
    elif not session.has("session_closed"):
        return
    yield from session.do("close_session", session.handler, (0, 3), **ended)


# ---- talks


def _talk(office: Office, diary: Diary) -> Opening:
    talk, rng = Teller(office, diary, "", kind="talk"), diary.rng
    kind = talk.draw("talk_kind")
    ordered = talk.has("talk_followed_up")
    body = {
        "talk_kind": kind,
        "talked_by": "\n".join(names(rng, 1)),
        "talked_to": "\n".join(names(rng, rng.choice((1, 1, 1, 2, 3)))),
        "talk_note": rng.choice(WORDS["talk_notes"][kind]),
        "follow_up": ordered,
        **led(office, rng),
    }
    due = diary.day + timedelta(days=rng.randint(20, 40))
    if ordered:
        body["due_on"] = due.isoformat()
    talk.handler = rng.choice(TALKERS)
    yield from talk.do("hold_talk", talk.handler, diary.day, **body)
    return [_followed_up(talk)] if ordered else ()


def _followed_up(talk: Teller) -> Story:
    yield from talk.do("record_follow_up", talk.handler, (8, 18))
    return ()


def _collective(office: Office, diary: Diary) -> Opening:
    talk, rng = Teller(office, diary, "", kind="talk"), diary.rng
    body = {"talked_by": "\n".join(names(rng, 2)), "heads": rng.randint(12, 40)}
    body |= led(office, rng)
    yield from talk.do("hold_collective_talk", rng.choice(TALKERS), diary.day, **body)
    return ()


# ---- what cases teach


def _lesson(office: Office, held: list[str], diary: Diary) -> Opening:
    lesson = Teller(office, diary, "", kind="lesson", handler=diary.rng.choice(CLERKS))
    yield from lesson.do("analyse_case", lesson.handler, diary.day)
    return [_completed(lesson, held)]


def _completed(lesson: Teller, held: list[str]) -> Story:
    on = lesson.diary.later(15, 35)
    body = {"education_ids": held[-1:]} if held else {}
    yield from lesson.do("complete_lesson", lesson.handler, on, **body)
    return ()
