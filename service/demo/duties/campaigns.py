"""专项整治、专项部署 in the demo: what a campaign lists is put right by the end of the year."""

from collections.abc import Iterator, Mapping
from datetime import date
from random import Random
from typing import Any

from domain.calendar import add_months
from service.demo.agenda import Story
from service.demo.cards import Plan
from service.demo.duties import measures
from service.demo.duties.found import found
from service.demo.duties.notices import notices
from service.demo.duties.people import somebody
from service.demo.duties.seasons import begun, season
from service.demo.mishaps import Mishap
from service.demo.teller import HANDLERS, Office, Teller
from service.demo.words import WORDS, invented_name

UNTIL = (11, 30)
TELLERS = ("anguan", "xinfang", "fushuji", *HANDLERS)
# What goes wrong on a campaign or an initiative, by its place in the year.
MISHAPS = {
    "campaign": (
        Mishap("campaign.open_campaign", restated={"plan_document": "示纪发〔2020〕18号"}),
        Mishap("campaign.close_campaign", agreed=False),
    ),
    "initiative": (
        Mishap("initiative.open_initiative", restated={"initiative_issuer": "示例县委办公室"}),
        Mishap("initiative.record_initiative_action", again={}),
    ),
    "campaign_problem": (
        Mishap("campaign_problem.list_campaign_problem", restated={"work_fields": ["other"]}),
        Mishap("campaign_problem.report_campaign_fix", again={}),
    ),
}
REJECTED = (2, 5)  # the problems whose putting right does not do at first
# What becomes of the clues that the first campaign finds.
FOUND = (
    (4, Plan("talk_inquiry", outcomes=("criticism",))),
    (4, Plan("prelim_verification", verified="measure_applied", happens=("handled",))),
    (5, Plan("talk_inquiry", outcomes=("admonition",))),
    (6, Plan("talk_inquiry", outcomes=("accepted_closed",))),
)


def stories(office: Office, rng: Random) -> Iterator[Story]:
    """The year's initiatives and campaigns, and what is found and put right in them."""
    for n, initiative in enumerate(WORDS["initiatives"]):
        yield _initiative(office, rng, n, initiative)
    for n, campaign in enumerate(WORDS["campaigns"]):
        yield _campaign(office, rng, n, campaign)


def _gone_wrong(kind: str, number: int) -> Plan:
    return Plan(mishaps=MISHAPS[kind][number : number + 1])


def _initiative(office: Office, rng: Random, number: int, words: Mapping[str, Any]) -> Story:
    """What is asked from above is carried out month by month, and summed up where it ends."""
    told = begun(office, rng, "initiative", season(office, *words["opens"]))
    told.plan = _gone_wrong("initiative", number)
    yield from told.do("open_initiative", "anguan", told.diary.day, **words["says"])
    for action in words["actions"]:
        actor = told.rng.choice(TELLERS)
        yield from told.do("record_initiative_action", actor, (8, 20), initiative_action=action)
    if "ends" in words:
        yield from told.do("close_initiative", "anguan", season(office, *words["ends"]))
    return ()


def _campaign(office: Office, rng: Random, number: int, words: Mapping[str, Any]) -> Story:
    """A campaign begins; all that follows from it goes on side by side."""
    on = season(office, *words["opens"])
    told = begun(office, rng, "campaign", on)
    told.plan = _gone_wrong("campaign", number)
    days = {
        "campaign_from": on.isoformat(),
        "campaign_until": date(office.year, *UNTIL).isoformat(),
    }
    yield from told.do("open_campaign", "anguan", on, **words["says"] | days)
    office.campaigns.append(told.record)
    following = [_led(told.fork(), words)]
    following += [_problem(told, n, each) for n, each in enumerate(words["problems"])]
    if number:
        return [*following, *notices(office, told.record, told.rng)]
    following += [_found(told, month, plan) for month, plan in FOUND]
    return [*following, *measures.of_campaign(office, told.record, told.rng)]


def _led(told: Teller, words: Mapping[str, Any]) -> Story:
    """Measures are adopted and carried out one by one; fields are added; it is summed up."""
    for text, problems in words["measures"]:
        measure = {"campaign_measure_text": text, "measures_problems": problems}
        yield from told.do("adopt_campaign_measure", "anguan", (1, 5), **measure)
    for field in words["added"]:
        yield from told.do("add_campaign_fields", "anguan", (5, 15), campaign_fields=[field])
    for number in range(1, len(words["measures"]) + 1):
        done = {"campaign_measure_no": number}
        yield from told.do("complete_campaign_measure", told.rng.choice(HANDLERS), (6, 18), **done)
    yield from told.do("close_campaign", "anguan", season(told.office, 11, 21))
    told.office.campaigns.remove(told.record)
    return ()


def _problem(campaign: Teller, number: int, words: Mapping[str, Any]) -> Story:
    """A problem is listed, put right in time, and agreed to be so."""
    office, rng = campaign.office, campaign.rng
    on = campaign.diary.later(1, 30)
    told = begun(office, rng, "campaign_problem", on)
    told.diary.instant = campaign.diary.instant
    told.plan = _gone_wrong("campaign_problem", number)
    body = words | {
        "campaign_id": campaign.record,
        "responsible_unit": rng.choice(sorted(office.units.values())),
        "responsible_person": invented_name(rng),
        "due_on": add_months(on, rng.randint(3, 5)).isoformat(),
    }
    handler = rng.choice(HANDLERS)
    yield from told.do("list_campaign_problem", handler, on, **body)
    yield from told.do("report_campaign_fix", handler, (15, 50))
    if number in REJECTED:
        yield from told.do("reject_campaign_fix", "shuji", (1, 4))
        yield from told.do("report_campaign_fix", handler, (4, 10))
    yield from told.do("verify_campaign_fix", "shuji", (1, 5))
    return ()


def _found(campaign: Teller, month: int, plan: Plan) -> Story:
    """A clue that checks of the campaign turn up."""
    on = season(campaign.office, month, campaign.rng.randint(1, 20))
    clue = begun(campaign.office, campaign.rng, "clue", on)
    said = {"source": "supervision", "campaign_id": campaign.record}
    who = somebody(clue.rng)
    life = yield from found(clue, "register_clue", on, plan, who, **said)
    return [life]
