"""监督中的措施、通报、问责 in the demo: what is done to people without a clue."""

from collections.abc import Iterator, Sequence
from datetime import date
from random import Random

from domain.calendar import add_months
from domain.step import Context
from service.demo.agenda import Story
from service.demo.cards import Plan
from service.demo.diary import working_days
from service.demo.duties import accountability
from service.demo.duties.accountability import accounted
from service.demo.duties.circulars import circulated
from service.demo.duties.found import found
from service.demo.duties.people import known, on_form, regulars, somebody
from service.demo.duties.seasons import begun, season
from service.demo.mishaps import Mishap
from service.demo.teller import HANDLERS, Office, Part, Teller
from service.demo.words import Subject

REVIEW = "ordered_self_review"
# How many of each there are in a year, and in a campaign.
TAKEN = {
    "reminder_talk": 13,
    REVIEW: 8,
    "criticism": 5,
    "admonition": 3,
    "warning_talk": 3,
    "rectify_by_date": 1,
}
IN_CAMPAIGN = {"reminder_talk": 3, REVIEW: 2, "criticism": 1, "admonition": 1}
REFUSED = (5, 17)
MISHAPS = {
    2: Mishap("measure.propose_measure", restated={"measure_reason": "值班签到不全，已当场补签。"}),
    4: Mishap("measure.carry_out_measure", again={}),
    6: Mishap("measure.carry_out_measure", agreed=False),
}
GROUNDS = ("supervision", "supervision", "daily")
CIRCULARS, CIRCULARS_IN_CAMPAIGN = 8, 2
CRITICISED = 2


def stories(office: Office, rng: Random) -> Iterator[Story]:
    """The year's measures, circulars and accountability; a campaign has its own."""
    for n, (measure, on) in enumerate(_dealt(office, rng, TAKEN, 1), 1):
        told = begun(office, rng, "measure", on)
        told.plan = Plan(mishaps=(MISHAPS[n],) if n in MISHAPS else ())
        ground, refused = {"measure_ground": GROUNDS[n % len(GROUNDS)]}, n in REFUSED
        yield _measured(told, somebody(rng), measure, refused=refused, **ground)
    often = regulars(office, rng)
    for n, on in enumerate(_spread(office, rng, CIRCULARS, 1), 1):
        ground = {"measure_ground": GROUNDS[n % len(GROUNDS)]}
        yield circulated(office, rng, on, n, _named(rng, often), **ground)
    for failed in accountability.OF_SUPERVISION:
        yield accounted(office, rng, failed)
    yield _met_again(office, rng)


def of_campaign(office: Office, campaign: str, rng: Random) -> Iterator[Story]:
    """What comes of a campaign for people and organisations without a clue."""
    ground = {"measure_ground": "campaign", "campaign_id": campaign}
    for measure, on in _dealt(office, rng, IN_CAMPAIGN, 4):
        told = begun(office, rng, "measure", on)
        yield _measured(told, somebody(rng), measure, **ground)
    for on in _spread(office, rng, CIRCULARS_IN_CAMPAIGN, 5):
        yield circulated(office, rng, on, 0, _named(rng, [somebody(rng)]), **ground)
    for failed in accountability.OF_CAMPAIGN:
        yield accounted(office, rng, failed, campaign_id=campaign)


def _spread(office: Office, rng: Random, count: int, first: int) -> list[date]:
    """Days from a month on, so early that what begins on them ends in the year."""
    days = working_days(season(office, first, 4), date(office.year, 11, 20))
    return [days[int((n + rng.random()) / count * len(days))] for n in range(count)]


def _dealt(
    office: Office, rng: Random, taken: dict[str, int], first: int
) -> Iterator[tuple[str, date]]:
    deck = [measure for measure, count in taken.items() for _ in range(count)]
    rng.shuffle(deck)
    return zip(deck, _spread(office, rng, len(deck), first), strict=True)


def _named(rng: Random, often: Sequence[Subject]) -> list[Subject]:
    """Whom a circular criticises: somebody known, and others."""
    return [rng.choice(often), *(somebody(rng) for _ in range(rng.randint(0, CRITICISED)))]


def _measured(
    told: Teller, who: Subject, measure: str, refused: bool = False, **ground: str
) -> Story:
    yield from _taken(told, who, measure, refused, **ground)
    return ()


def _taken(told: Teller, who: Subject, measure: str, refused: bool = False, **ground: str) -> Part:
    """A measure is proposed, agreed to or not, and carried out."""
    handler, on = told.rng.choice(HANDLERS), told.diary.day
    body = on_form(who) | ground | {"measure": measure}
    yield from told.do("propose_measure", handler, on, **body)
    if refused:
        yield from told.do("reject_measure", "shuji", (1, 3))
        return
    yield from told.do("approve_measure", "shuji", (0, 3))
    when = told.diary.later(1, 5)
    due, body = add_months(when, 1), {}
    if measure == REVIEW:
        body["due_on"] = due.isoformat()
    yield from told.do("carry_out_measure", handler, when, **body)
    if measure == REVIEW:
        yield from told.in_time("receive_self_review", handler, (5, 18), due, "self_review_late")


def _met_again(office: Office, rng: Random) -> Story:
    """Somebody is reminded, has to answer in writing twice, and is then named in a clue."""
    who, person = known(office, rng, "village_cadre"), ""
    for measure, month in ("reminder_talk", 2), (REVIEW, 4), (REVIEW, 6):
        told = begun(office, rng, "measure", season(office, month, rng.randint(1, 20)))
        yield from _taken(told, who, measure, measure_ground="supervision", **_behind(office))
        person = person or Context.id_for(told.commands["propose_measure"], "person 1")
    clue = begun(office, rng, "clue", season(office, 8, rng.randint(1, 20)))
    plan = Plan("talk_inquiry", outcomes=("reminder_talk",))
    on, said = clue.diary.day, {"source": "supervision"}
    return [(yield from found(clue, "register_clue", on, plan, who, person, **said))]


def _behind(office: Office) -> dict[str, str]:
    """The problem it is taken for, once inspections have found one."""
    return {"problem_id": office.problems[-1]} if office.problems else {}
