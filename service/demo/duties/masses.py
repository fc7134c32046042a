"""群众工作 in the demo: visitors are received, disputes looked for and settled."""

from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from random import Random
from typing import Any

from service.demo.agenda import Story
from service.demo.cards import Plan
from service.demo.diary import Diary
from service.demo.duties.found import found
from service.demo.duties.in_turn import Opening, in_turn, led, names, spread
from service.demo.named import named_by
from service.demo.teller import Office, Teller
from service.demo.words import WORDS

RECEPTIONS, SCREENINGS, FOUND_ELSEWHERE = 24, 4, 4
CLERKS = ("xinfang", "chengban1", "chengban2", "chengban3")
OF_MATTERS = ("petition", "chase")  # what may be about an item that is known


def stories(office: Office, rng: Random) -> Iterator[Story]:
    """Receptions, rounds of screening, disputes that come up by themselves."""
    openings = (
        (RECEPTIONS, partial(_reception, office)),
        (SCREENINGS, partial(_screening, office)),
        (FOUND_ELSEWHERE, partial(_dispute, office, {})),
    )
    for count, opening in openings:
        own = Random(rng.getrandbits(64))
        yield in_turn(own, spread(office, own, count), opening)


# ---- receptions


def _reception(office: Office, diary: Diary) -> Opening:
    desk, rng = Teller(office, diary, "", kind="reception"), diary.rng
    purpose, answer = desk.draw("visit_purpose"), desk.said("reception_answers")
    body: dict[str, Any] = {
        "receivers": names(rng, 1)[0],
        "heads": rng.choice((1, 1, 1, 2, 2, 3, 5)),
        "visit_purpose": purpose,
        "visitor_statement": rng.choice(WORDS["visitor_statements"][purpose]),
        **led(office, rng),
    }
    if purpose in OF_MATTERS and office.petitions and rng.random() < 0.4:
        body["petition_id"] = rng.choice(office.petitions[-60:])
    later = desk.has("answered_later")
    if not later:
        body["reception_answer"] = answer
    desk.handler = rng.choice(("xinfang", "xinfang", "shuji"))
    yield from desk.do("receive_visitors", desk.handler, diary.day, **body)
    return [_answered(desk, answer)] if later else ()


def _answered(desk: Teller, answer: str) -> Story:
    yield from desk.do("answer_visitors", desk.handler, (2, 10), reception_answer=answer)
    return ()


# ---- rounds of screening


def _screening(office: Office, diary: Diary) -> Opening:
    run, rng = Teller(office, diary, "", kind="screening"), diary.rng
    run.handler = rng.choice(CLERKS)
    visited = rng.sample(WORDS["villages"], rng.randint(3, 8))
    body = {
        "screening_villages": "\n".join(visited),
        "screeners": "\n".join(names(rng, 2)),
    }
    yield from run.do("run_screening", run.handler, diary.day, **body)
    days = sorted(run.diary.later(0, 6) for _ in range(rng.randint(3, 4)))
    listed = partial(_dispute, office, {"screening_id": run.record})
    own = Random(rng.getrandbits(64))
    return [_closed(run.fork()), in_turn(own, days, listed, diary.instant)]


def _closed(run: Teller) -> Story:
    yield from run.do("close_screening", run.handler, (10, 16))
    return ()


# ---- disputes


def _dispute(office: Office, found_in: dict[str, str], diary: Diary) -> Opening:
    dispute, rng = Teller(office, diary, "", kind="dispute"), diary.rng
    kind, village = dispute.draw("dispute_kind"), dispute.said("villages")
    due = diary.day + timedelta(days=rng.randint(20, 60))
    one, other = names(rng, 2)
    body = {
        "dispute_kind": kind,
        "dispute_level": dispute.draw("dispute_level"),
        "dispute_text": rng.choice(WORDS["dispute_texts"][kind]).format(village=village),
        "dispute_parties": f"{one}、{other}",
        "responsible_unit": office.units[village],
        "responsible_person": names(rng, 1)[0],
        "due_on": due.isoformat(),
        **found_in,
    }
    dispute.handler = rng.choice(CLERKS)
    yield from dispute.do("list_dispute", dispute.handler, diary.day, **body)
    dispute.facts |= {"agreed_by": body["dispute_parties"]}
    return [ENDS[dispute.draw("dispute_end")](dispute)]


def _settled(dispute: Teller) -> Story:
    agreed = {"dispute_agreed_by": dispute.facts["agreed_by"]}
    yield from dispute.do("resolve_dispute", dispute.handler, (3, 20), **agreed)
    return ()


def _handed_over(dispute: Teller) -> Story:
    yield from dispute.do("hand_over_dispute", dispute.handler, (3, 12))
    return ()


def _left_open(dispute: Teller) -> Story:
    yield from ()
    return ()


def _became_clue(dispute: Teller) -> Story:
    """A cadre's conduct is behind it: there is a clue, which goes the way of all clues."""
    plan = Plan(dispute.draw("disposition", ["talk_inquiry", "prelim_verification"]))
    [subject] = named_by(dispute.office, [plan], dispute.rng)
    clue = yield from found(dispute, "refer_as_clue", (2, 8), plan, subject)
    return [clue]


ENDS = {
    "resolved": _settled,
    "handed_over": _handed_over,
    "became_clue": _became_clue,
    "open": _left_open,
}
