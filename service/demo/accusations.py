"""检举控告 in the demo: handed over as clues, and answered when the last of them is finished."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from random import Random
from typing import Any

from domain.step import Context
from service.demo import petitions
from service.demo.aftermath import CLOSINGS
from service.demo.agenda import Story
from service.demo.cards import Plan
from service.demo.diary import Diary, due_on, has_rule
from service.demo.lives import life, registration
from service.demo.named import lives_of, named_by
from service.demo.plans import PlannedClue
from service.demo.tags import counted_as
from service.demo.teller import Office, Part, Teller, When
from service.demo.words import Subject, matter

LONG = ("prelim_verification", "shelved", "file_directly", "judgment")


@dataclass
class Accusation:
    """What was handed over: how many clues are not finished, and how the others ended."""

    petition: Teller
    plans: tuple[Plan, ...]
    waiting: int = 0
    returned: int = 0
    truth: str = ""
    handler: str = ""
    last: date = date.min


def arrival(office: Office, clue: PlannedClue, rng: Random) -> Story:
    """A clue comes in, by a petition or another way."""
    if clue.by_petition and has_rule("petition.receive_petition", petitions.came_in(clue.on)):
        return _accused(office, clue, rng)
    return registration(office, clue, rng)


def _accused(office: Office, clue: PlannedClue, rng: Random) -> Story:
    on = max(petitions.came_in(clue.on), office.opened)
    petition = Teller(office, Diary(rng, on), "", kind="petition")
    subjects = named_by(office, clue.plans, rng)
    names = tuple(subject.name for subject in subjects)
    assigned = any(plan.route in LONG for plan in clue.plans) and petition.has("assigned")
    channel = "passed_down" if assigned else ""
    yield from petitions.came_and_read(petition, "accusation", names, channel)
    office.petitions.append(petition.record)
    yield from petitions.accepted(petition)
    yield from petitions.visited(petition)
    return (yield from _handed_over(Accusation(petition, clue.plans), subjects, clue.on))


def _handed_over(accusation: Accusation, subjects: Sequence[Subject], when: When) -> Story:
    """Proposed and agreed to; a life begins for each person."""
    petition, plans = accusation.petition, accusation.plans
    body = matter(petition.rng, petition.draw("discipline_category"))
    body |= counted_as(petition.office, body["disciplines"])
    body["subjects"] = [subject.row for subject in subjects]
    yield from petition.do("propose_hand_over", "xinfang", (0, 1), **body)
    if petition.has("hand_over_rejected"):
        yield from petition.do("reject_hand_over", "shuji", (0, 1))
        yield from petition.do("propose_hand_over", "xinfang", (0, 1), **body)
    yield from petition.do("hand_over_as_clue", "shuji", when)
    petition.office.count(petition.day_of("hand_over_as_clue"))
    command = petition.commands["hand_over_as_clue"]
    records = [Context.id_for(command, f"clue {n}") for n in range(1, len(plans) + 1)]
    diary = petition.diary.fork()
    if any(plan.route in LONG for plan in plans):
        yield from petitions.extended(petition)
    lives = lives_of(petition.office, diary, records, command, plans, subjects)
    accusation.waiting = len(lives)
    return [life(each, partial(_ended, accusation, each)) for each in lives]


def _ended(accusation: Accusation, clue: Teller) -> list[Story]:
    """One clue is finished; with the last one the petition goes on."""
    accusation.waiting -= 1
    accusation.returned += clue.plan.route == "return"
    accusation.truth = accusation.truth or clue.facts.get("truth_found", "")
    accusation.handler = clue.handler
    accusation.last = max(accusation.last, clue.day_of(*CLOSINGS, "transfer_out", "return_clue"))
    if accusation.waiting:
        return []
    diary = clue.diary.fork()
    diary.day = max(diary.day, accusation.last)
    accusation.petition = replace(accusation.petition, diary=diary)
    back = accusation.returned == len(accusation.plans)
    return [_taken_back(accusation.petition) if back else _told(accusation)]


def _taken_back(petition: Teller) -> Story:
    """Every clue came back: the petition desk looks at it anew."""
    yield from petition.do("return_to_intake", "fushuji", (0, 2))
    if petition.has("returned_declined"):
        yield from petitions.declined_as(petition, "no_substance")
    else:
        elsewhere = {"to_supervisory_body": False}
        yield from petition.do("pass_on", "shuji", (0, 2), **elsewhere)
    yield from petitions.followed(petition)
    return ()


def _told(accusation: Accusation) -> Story:
    """Whoever reported is told the result, and may bring something new."""
    petition = accusation.petition
    yield from _fed_back(accusation, accusation.last)
    yield from petitions.followed(petition)
    fresh = accusation.plans[0].fresh
    if not fresh and not petition.has("new_evidence"):
        return ()
    yield from petition.do("receive_new_evidence", "shuji", (5, 15))
    if not fresh:
        yield from _fed_back(accusation, petition.day_of("receive_new_evidence"))
        return ()
    plans = (Plan(petition.draw("disposition", ["talk_inquiry", "closed"])),)
    subjects = named_by(petition.office, plans, petition.rng)
    return (yield from _handed_over(Accusation(petition, plans), subjects, (1, 3)))


def _fed_back(accusation: Accusation, since: date) -> Part:
    petition, handler = accusation.petition, accusation.handler
    truth = accusation.truth or petition.rng.choice(("partly", "unfounded", "unverifiable"))
    body: dict[str, Any] = {"truth_found": truth}
    if petition.has("result_received"):
        yield from petition.do("receive_result", "xinfang", (0, 3), **body)
    due = None
    if petition.facts["real_name"]:
        due = due_on("result-feedback", since)
        body["feedback_way"] = petition.draw("feedback_way")
        if petition.has("objection"):
            body["objection"] = petition.said("objections")
    actor = handler if handler and petition.rng.random() < 0.3 else "xinfang"
    step, late = "feed_back_result", "feedback_late"
    yield from petition.in_time(step, actor, (2, 10), due, late, **body)
