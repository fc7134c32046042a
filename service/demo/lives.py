"""The life of a clue, told step by step: who does what, when, and what comes of it."""

from collections.abc import Callable
from datetime import date
from random import Random
from typing import Any

from domain.calendar import next_working_day
from domain.step import Context
from service.demo.agenda import Act, Story
from service.demo.diary import Diary, due_on
from service.demo.inquiry import inquired
from service.demo.plans import PlannedClue
from service.demo.staff import command_id
from service.demo.teller import HANDLERS, Office, Part, Person, Teller
from service.demo.verification import verified
from service.demo.words import Subject, matter, subject
from service.take import Order


def registration(office: Office, clue: PlannedClue, rng: Random) -> Story:
    """A clue is registered; a life begins for each person it names."""
    diary, id = Diary(rng, clue.on), command_id(rng)
    subjects = [subject(rng, p.county_managed, "main_leader" in p.hitches) for p in clue.plans]
    body = matter(rng) | {"occurred_on": clue.on.isoformat(), "persons": [s.row for s in subjects]}
    clerk = office.accounts["xinfang" if body["source"] == "petition" else "anguan"]
    order = Order("clue", "register_clue", body, clerk, command_id=id, channel="demo")
    at = diary.enter(clue.on, clue.behind)
    yield Act(order, clue.on, at)
    return [
        _life(Teller(office, plan, Diary(own, clue.on, at), _record(id, n), _person(id, n, named)))
        for n, (plan, named) in enumerate(zip(clue.plans, subjects, strict=True), 1)
        for own in (Random(rng.getrandbits(64)),)
    ]


def _record(command: str, n: int) -> str:
    return Context.id_for(command, "here" if n == 1 else f"clue {n}")


def _person(command: str, n: int, named: Subject) -> Person:
    return Person(Context.id_for(command, f"person {n}"), named.name, named.main_leader)


def _life(clue: Teller) -> Story:
    clue.versions["register_clue"], clue.days["register_clue"] = 1, clue.diary.day
    yield from clue.afterwards("register_clue", "anguan", {})
    if clue.plan.disposition:
        yield from _distributed(clue)
        yield from clue.do("sign_receipt", clue.handler, (0, 3))
        yield from _disposed(clue, clue.plan.disposition)
    return ()


def _distributed(clue: Teller) -> Part:
    clue.handler = clue.rng.choice(HANDLERS)
    yield from _distribution_proposed(clue)
    if clue.has("distribution_rejected"):
        reason = clue.said("distribution_rejections")
        yield from clue.do("reject_distribution", "shuji", (1, 2), reason=reason)
        clue.handler = HANDLERS[1 - HANDLERS.index(clue.handler)]
        yield from _distribution_proposed(clue)
    yield from clue.do("approve_distribution", "shuji", (1, 3), **clue.agreed())


def _distribution_proposed(clue: Teller) -> Part:
    handler, opinion = clue.office.accounts[clue.handler], clue.said("opinions")
    yield from clue.do(
        "propose_distribution", "anguan", (0, 3), handler=handler, distribution_opinion=opinion
    )


# ---- the disposition


def _disposed(clue: Teller, disposition: str) -> Part:
    since = clue.day_of("sign_receipt", "reexamine_shelved")
    due, body = due_on("disposition-opinion", since), _proposal(clue, disposition)
    yield from clue.do_in_time("propose_disposition", due, "disposition_late", body, "studied_on")
    if clue.has("disposition_rejected"):
        reason = clue.said("disposition_rejections")
        yield from clue.do("reject_disposition", "shuji", (1, 3), reason=reason)
        yield from clue.do_in_time("propose_disposition", due, "", body, "studied_on")
    yield from APPROVED[disposition](clue)


def _proposal(clue: Teller, disposition: str) -> dict[str, Any]:
    more: dict[str, dict[str, Any]] = {
        "talk_inquiry": {"inquiry_mode": clue.plan.mode, "work_plan": clue.said("talk_plans")},
        "prelim_verification": {"work_plan": clue.said("verification_plans"), "team": clue.team()},
        "closed": {"closing_reason": clue.plan.closing_reason},
    }
    reasons = {"closed": "closing_reasons", "shelved": "shelving_reasons"}
    reason = clue.said(reasons.get(disposition, "disposition_reasons"))
    return {"disposition": disposition, "disposition_reason": reason} | more.get(disposition, {})


def _closed(clue: Teller) -> Part:
    yield from clue.do("approve_closure", "shuji", (1, 24), **clue.agreed())


def _shelved(clue: Teller) -> Part:
    yield from clue.do("approve_shelving", "shuji", (1, 4), **clue.agreed())
    for outcome in clue.plan.reviews:
        due = due_on("shelved-reexamination", clue.day_of("approve_shelving"))
        body = {"reexamination_outcome": outcome, "reason": clue.said(outcome)}
        early = date.fromordinal(due.toordinal() - clue.rng.randint(0, 20))
        yield from clue.do("reexamine_shelved", "shuji", next_working_day(early), **body)
        if outcome == "reactivated":
            yield from _disposed(clue, "closed")


APPROVED: dict[str, Callable[[Teller], Part]] = {
    "talk_inquiry": inquired,
    "prelim_verification": verified,
    "shelved": _shelved,
    "closed": _closed,
}
