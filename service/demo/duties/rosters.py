"""值守表 in the demo: published, looked at, kept by the sheet on which people sign in."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from random import Random
from typing import Any

from domain.calendar import add_days, is_working_day
from service.demo.agenda import Story
from service.demo.diary import Diary
from service.demo.duties import problems
from service.demo.duties.in_turn import names
from service.demo.teller import HANDLERS, Office, Part, Teller

STAFF = 8  # people who take turns
WEEK = 7
AHEAD = 3  # days
# Of each roster of the year: its kind, its first day, for how many days it is, and how many are
# missing when somebody goes and looks.
ROSTERS = (
    ("duty", (1, 27), 12, 1),
    ("attendance", (3, 7), 5, 2),
    ("night", (6, 13), 19, 1),
    ("reception", (7, 4), 26, 0),
    ("meeting", (8, 15), 1, 1),
    ("duty", (9, 29), 10, 0),
    ("attendance", (11, 14), 5, 1),
)
EVERYBODY = ("attendance", "meeting")  # here all are there at once, elsewhere they take turns
Turn = tuple[date, str]


def stories(office: Office, rng: Random) -> Iterator[Story]:
    """Every roster of the year."""
    staff = names(rng, STAFF)
    for kind, day, days, missing in ROSTERS:
        first = date(office.year, *day)
        diary = Diary(Random(rng.getrandbits(64)), add_days(first, -AHEAD))
        roster = Teller(office, diary, "", kind="roster")
        turns = list(_turns(kind, [add_days(first, n) for n in range(days)], staff))
        span = {"roster_from": first, "roster_until": add_days(first, days - 1)}
        roster.facts |= {"kind": kind, "turns": turns} | span
        yield _roster(roster, missing)


def _turns(kind: str, days: Sequence[date], staff: Sequence[str]) -> Iterator[Turn]:
    if kind == "reception":
        days = days[::WEEK]
    if kind == "attendance":
        days = list(filter(is_working_day, days))
    for n, day in enumerate(days):
        for name in staff if kind in EVERYBODY else [staff[n % STAFF]]:
            yield day, name


def _roster(roster: Teller, missing: int) -> Story:
    facts, rng = roster.facts, roster.rng
    turns: list[Turn] = facts["turns"]
    body = {name: facts[name].isoformat() for name in ("roster_from", "roster_until")}
    post = roster.said("roster_posts")
    body |= {
        "roster_kind": facts["kind"],
        "roster_entries": [_row(turn, roster_post=post) for turn in turns],
    }
    yield from roster.do("publish_roster", "anguan", roster.diary.day, **body)
    checked = rng.choice([day for day, _ in turns])
    absent = rng.sample([name for day, name in turns if day == checked], missing)
    looks = rng.choice(HANDLERS)
    note = roster.said("somebody_missing" if absent else "nobody_missing")
    said = {"absent_persons": absent or None, "roster_check_note": note}
    yield from roster.do("check_roster", looks, checked, **said)
    listed = 0
    for name in absent:
        listed += yield from _handled(roster, name)
    unit = rng.choice(sorted(roster.office.units))
    found = [problems.found_by(roster, "roster_id", unit, "roster") for _ in range(listed)]
    return [*found, _kept(roster.fork(), {(checked, name) for name in absent})]


def _row(turn: Turn, **more: Any) -> dict[str, Any]:
    return {"roster_day": turn[0].isoformat(), "roster_person": turn[1], **more}


def _handled(roster: Teller, name: str) -> Part:
    """Whether it becomes a problem that somebody was missing."""
    handling = roster.draw("absence_handling")
    reason = roster.said(f"absence_{handling}")
    said = {"absentee": name, "absence_handling": handling, "absence_reason": reason}
    yield from roster.do("handle_absence", "anguan", (0, 2), **said)
    return handling == "listed_as_problem"


def _kept(roster: Teller, absent: Collection[Turn]) -> Story:
    """What the sheet says, once its days are over."""
    over = roster.diary.day = max(roster.diary.day, add_days(roster.facts["roster_until"], 1))
    turned_up = ("present", "late", "early", "leave")
    rows = [
        _row(turn, sign_in="absent" if turn in absent else roster.draw("sign_in", turned_up))
        for turn in roster.facts["turns"]
    ]
    yield from roster.do("record_sign_in", "anguan", over, sign_ins=rows)
    yield from roster.do("close_roster", "anguan", (0, 4))
    return ()
