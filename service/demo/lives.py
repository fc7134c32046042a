"""The life of a clue, told step by step: how it comes in, what becomes of it for each person."""

from collections.abc import Callable, Mapping
from random import Random

from domain.step import Context
from service.demo import cases, dispositions, inquiry, verification
from service.demo.aftermath import archived, followed_up
from service.demo.agenda import Act, Story
from service.demo.diary import Diary
from service.demo.distribution import BEFORE_HANDLING, taken_up
from service.demo.mishaps import Mishap, after, put_right
from service.demo.named import lives_of, named_by
from service.demo.plans import PlannedClue
from service.demo.sanctions import executed
from service.demo.staff import command_id
from service.demo.tags import counted_as
from service.demo.teller import Office, Part, Teller
from service.demo.words import matter
from service.order import Order

TWICE = Mishap("clue.register_clue")  # the same clue registered twice: the second goes
# What is done with a clue from one decision to the next; each says which comes next, if any.
ROUTES: Mapping[str, Callable[[Teller], Part]] = {
    "talk_inquiry": dispositions.talk_inquiry,
    "prelim_verification": dispositions.prelim_verification,
    "shelved": dispositions.shelved,
    "closed": dispositions.closed,
    "inquiry": inquiry.inquired,
    "verification_ordered": verification.ordered,
    "verification": verification.verified,
    "reexamination": dispositions.reexamined,
    "file_directly": cases.filed_directly,
    "judgment": cases.judged,
    "case": cases.pursued,
}


def registration(office: Office, clue: PlannedClue, rng: Random) -> Story:
    """A clue is registered; a life begins for each person it names."""
    diary, id = Diary(rng, clue.on), command_id(rng)
    subjects = named_by(office, clue.plans, rng)
    body = matter(rng, office.chances.draw("discipline_category"))
    body |= counted_as(office, body["disciplines"])
    body |= {"source": office.chances.draw("source"), "persons": [s.row for s in subjects]}
    body |= {"occurred_on": clue.on.isoformat()}
    clerk = office.accounts["anguan"]
    order = Order("clue", "register_clue", body, clerk, command_id=id, channel="demo")
    yield Act(order, clue.on, diary.enter(clue.on, clue.behind))
    office.count(clue.on)
    labels = ["here", *(f"clue {n}" for n in range(2, len(subjects) + 1))]
    records = [Context.id_for(id, label) for label in labels]
    return list(map(_from_the_start, lives_of(office, diary, records, id, clue.plans, subjects)))


def _from_the_start(clue: Teller) -> Story:
    if clue.plan.route == "twice":
        yield from put_right(clue, TWICE, "register_clue", "anguan", {})
        return ()
    if clue.facts["number"] == 1:
        yield from after(clue, "register_clue", "anguan", {})
    return (yield from life(clue))


def life(clue: Teller, ended: Callable[[], list[Story]] = list) -> Story:
    """What comes of a clue for one person, and what then goes on side by side."""
    route = clue.plan.route
    if not route:
        return ()
    if route in BEFORE_HANDLING:
        yield from BEFORE_HANDLING[route](clue)
        return [] if "merge_duplicate" in clue.days else ended()
    yield from taken_up(clue)
    yield from _handled(clue, route)
    case = clue.facts.get("case")
    return [*ended(), _afterwards(clue.fork()), *([executed(case.fork())] if case else [])]


def _handled(clue: Teller, route: str | None) -> Part:
    while route:
        route = yield from ROUTES[route](clue)
    return None


def _afterwards(clue: Teller) -> Story:
    yield from _handled(clue, (yield from followed_up(clue)))
    yield from archived(clue)
    return ()
