"""队伍和部署 in the demo: who sits in the commission, what is asked of it, what is promised."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from random import Random

from domain.calendar import add_working_days
from service.demo.agenda import Story
from service.demo.diary import Diary, working_days
from service.demo.duties.in_turn import Opening, in_turn, led, names, spread
from service.demo.mishaps import Mishap, put_right
from service.demo.teller import Office, Part, Teller, When

INSTRUCTIONS, PROMISES, TRAININGS = 12, 9, 5
WAYS = ("own", "upper", "away", "seconded", "own")  # of one training after another
CLERKS = ("xinfang", "anguan", "chengban1", "chengban2")
SECRETARY, DEPUTY, MEMBER = "secretary", "deputy_secretary", "member"
FIRST, LATER = {SECRETARY: 1, DEPUTY: 1, MEMBER: 2}, {SECRETARY: 1, DEPUTY: 1, MEMBER: 3}
IN_POST = {"演示书记": SECRETARY, "演示审理员": MEMBER, "演示案管员": MEMBER}
THE_DEPUTY, THIRD = "演示副书记", "演示承办甲"
DISSOLVED = Mishap("committee.dissolve_committee")


def stories(office: Office, rng: Random) -> Iterator[Story]:
    """The commission itself, instructions, promises."""
    yield _committee(office, Random(rng.getrandbits(64)))
    for count, opening in ((INSTRUCTIONS, _instruction), (PROMISES, _promise)):
        own = Random(rng.getrandbits(64))
        yield in_turn(own, spread(office, own, count), partial(opening, office))


# ---- the commission


def _committee(office: Office, rng: Random) -> Story:
    """At first somebody acts as deputy, in the end again: in between the deputy is in post."""
    # The day before the work begins, and at once: approvals wait for whoever is not in post.
    opened = working_days(office.opened - timedelta(days=10), office.opened - timedelta(days=1))[-2]
    board = Teller(office, Diary(rng, opened), "", kind="committee")
    board.diary.late_share = 0.0
    seats = {"committee_title": "示例镇纪委", "committee_seats": _seats(FIRST)}
    yield from board.do("establish_committee", "anguan", opened, **seats)
    yield from _acts(board, opened, opened + timedelta(days=90))
    for name, kind in IN_POST.items():
        yield from _appointed(board, name, kind, opened)
    yield from _appointed(board, THE_DEPUTY, DEPUTY, (10, 20))
    yield from board.do("end_acting", "anguan", (0, 1))
    return [_year_of(board)]


def _year_of(board: Teller) -> Story:
    days = iter(spread(board.office, board.rng, TRAININGS + 4))
    for n in range(TRAININGS):
        on = next(days)
        heads = board.rng.randint(4, 9)
        yield from board.do("record_training", "anguan", on, heads=heads, training_kind=WAYS[n])
        if n == 1:
            on = next(days)
            seats = {"committee_seats": _seats(LATER)}
            yield from board.do("change_establishment", "anguan", on, **seats)
            yield from _appointed(board, THIRD, MEMBER, (1, 5))
        if n == 2:
            yield from board.act("dissolve_committee", "anguan", next(days), {})
            yield from put_right(board, DISSOLVED, "dissolve_committee", "anguan", {})
    on = next(days)
    yield from _acts(board, on, date(on.year + 1, 6, 30))
    left = {"member_name": THE_DEPUTY, "departure_reason": board.said("departures")}
    yield from board.do("record_departure", "anguan", on, **left)
    return ()


def _seats(seats: dict[str, int]) -> list[dict[str, str | int]]:
    return [{"seat_kind": kind, "seats": count} for kind, count in seats.items()]


def _acts(board: Teller, on: date, until: date) -> Part:
    body = {
        "acting_name": THE_DEPUTY,
        "acting_for": DEPUTY,
        "acting_from": on.isoformat(),
        "acting_until": until.isoformat(),
    }
    yield from board.do("name_acting", "anguan", on, **body)


def _appointed(board: Teller, name: str, kind: str, when: When) -> Part:
    on = board.day(when)
    body = {"member_name": name, "seat_kind": kind, "term_from": on.isoformat()}
    if kind == MEMBER:
        body["term_until"] = date(on.year + 5, on.month, 1).isoformat()
    yield from board.do("appoint_member", "anguan", on, **body)


# ---- what is asked from above


def _instruction(office: Office, diary: Diary) -> Opening:
    asked, rng = Teller(office, diary, "", kind="instruction"), diary.rng
    asked.handler = rng.choice(CLERKS)
    due = add_working_days(diary.day, rng.randint(15, 30))
    body = {"responsible_person": names(rng, 1)[0], "due_on": due.isoformat()}
    yield from asked.do("receive_instruction", asked.handler, diary.day, **body)
    return [_reported(asked, due)]


def _reported(asked: Teller, due: date) -> Story:
    if asked.has("instruction_progress"):
        yield from asked.do("report_progress_up", asked.handler, (2, 8))
    yield from asked.do("submit_report_up", asked.handler, _before(asked, due, (4, 12)))
    if asked.has("instruction_sent_back"):
        again = add_working_days(asked.diary.later(2, 5), 8)
        body = {"due_on": again.isoformat()}
        yield from asked.do("record_sent_back", asked.handler, (2, 5), **body)
        yield from asked.do("submit_report_up", asked.handler, _before(asked, again, (2, 6)))
    yield from asked.do("close_instruction", asked.handler, (3, 10))
    if asked.has("instruction_scored"):
        body = {"instruction_rank": asked.rng.randint(1, 18)}
        yield from asked.do("record_score", "fushuji", (10, 25), **body)
    return ()


def _before(told: Teller, due: date, when: tuple[int, int]) -> date:
    """Some days on, and mostly not too late."""
    on = told.day(when)
    return on if told.has("duty_late") else max(told.diary.day, min(on, due))


# ---- what is promised


def _promise(office: Office, diary: Diary) -> Opening:
    promise, rng = Teller(office, diary, "", kind="promise"), diary.rng
    promise.handler = rng.choice(CLERKS)
    kind = promise.draw("promise_kind")
    due = diary.day + timedelta(days=rng.randint(60, 150))
    body = {
        "promise_kind": kind,
        "promise_title": promise.said(f"promises_{kind}"),
        "responsible_person": names(rng, 1)[0],
        "due_on": due.isoformat(),
        **led(office, rng),
    }
    yield from promise.do("make_promise", promise.handler, diary.day, **body)
    return [_kept(promise, due)]


def _kept(promise: Teller, due: date) -> Story:
    if promise.has("promise_progress"):
        yield from promise.do("report_promise_progress", promise.handler, (10, 25))
    if promise.has("promise_withdrawn"):
        yield from promise.do("withdraw_promise", promise.handler, (5, 15))
        return ()
    yield from promise.do("fulfil_promise", promise.handler, _before(promise, due, (15, 60)))
    return ()
