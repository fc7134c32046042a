"""初步核实 in the demo: plan, team, measures, the report all sign, and what is decided on it."""

from collections.abc import Callable
from typing import Any

from domain.calendar import add_months
from domain.codes import CODES
from service.demo.handling import accountable, handled
from service.demo.inquiry import measured
from service.demo.teller import Part, Teller

TRUTHS = {  # which list says what is found true where this comes of it
    "propose_filing": "truth_of_breach",
    "measure_applied": "truth_of_breach",
    "transfer_party_org": "truth_of_breach",
    "closed": "truth_of_closed",
}
REASONS = {
    "unfounded": ("unfounded", "no_evidence"),
    "unverifiable": ("no_evidence",),
    "partly": ("minor_handled",),
}
BY_COUNTY = ("seize", "query_deposits", "freeze")
ORGANISATION = ("rectify_by_date", "public_criticism")


def ordered(clue: Teller) -> Part:
    """A breach is suspected after a talk; plan and team are proposed."""
    clue.team = clue.two()
    team = clue.ids(*clue.team)
    yield from clue.do("propose_verification_plan", clue.handler, (2, 6), team=team)
    if clue.has("plan_rejected"):
        yield from clue.do("reject_verification_plan", "shuji", (1, 3))
        yield from clue.do("propose_verification_plan", clue.handler, (2, 5), team=team)
    return "verification"


def verified(clue: Teller) -> Part:
    """Plan and team are agreed to, for a main leader by the Party secretary; the team verifies."""
    approver = "dangwei" if clue.subject.main_leader else "shuji"
    yield from clue.do("approve_verification", approver, (1, 4))
    if clue.has("team_changed"):
        clue.team = [*clue.team, *(each for each in clue.free() if each not in clue.team)][:3]
        yield from clue.do("change_team", "shuji", (1, 4), team=clue.ids(*clue.team))
    yield from clue.do("start_verification", clue.handler, (0, 3))
    yield from _looked_into(clue)
    yield from _reported(clue)
    outcome = clue.facts["verification_outcome"]
    return (yield from ENDED[outcome](clue))


def _looked_into(clue: Teller) -> Part:
    for _ in range(clue.rng.randint(1, 3)):
        measure = clue.draw("inquiry_measure")
        county = {"county_approval_number": clue.paper("示县纪批")} if measure in BY_COUNTY else {}
        body: dict[str, Any] = {
            "inquiry_measure": measure,
            "acted_by": clue.ids(*clue.team[:2]),
        } | county
        body["approver"] = clue.id(clue.rng.choice(("shuji", "fushuji")))
        yield from clue.do("use_verification_measure", clue.handler, (1, 6), **body)
    yield from _on_the_way(clue)
    if clue.may("propose_matter") and clue.has("new_matter"):
        yield from clue.do("propose_matter", clue.handler, (0, 4))
        yield from clue.do(clue.draw("matter"), "shuji", (1, 3))
    if clue.has("verification_extended"):
        until = add_months(clue.day_of("start_verification"), 4).isoformat()
        yield from clue.do("extend_verification", "shuji", (3, 8), extended_to=until)


def _on_the_way(clue: Teller) -> Part:
    """Money comes in, or it turns out what the matter is to be counted as."""
    tags = clue.office.tags
    if not clue.subject.organisation and tags.happens("handed_in"):
        kind = tags.draw("property_kind", ["handed_in", "collected", "loss_redeemed"])
        piece = {"property_kind": kind, "amount": "1200", "property_holder": clue.subject.name}
        yield from clue.aside("record_property", clue.handler, **piece)
    if tags.happens("tagged_later"):
        tag = {"problem_tags": ["mass_corruption"]}
        yield from clue.aside("update_clue_statistics", clue.handler, **tag)


def _reported(clue: Teller) -> Part:
    body = _found(clue)
    yield from clue.do("submit_verification_report", clue.handler, (3, 10), **body)
    if clue.has("report_withdrawn"):
        yield from clue.do("withdraw_verification_report", clue.handler, (0, 2))
        yield from clue.do("submit_verification_report", clue.handler, (1, 4), **body)
    yield from _signed(clue)
    if clue.has("verification_rejected"):
        yield from clue.do("reject_verification_report", "shuji", (1, 3))
        yield from clue.do("submit_verification_report", clue.handler, (3, 8), **body)
        yield from _signed(clue)


def _found(clue: Teller) -> dict[str, Any]:
    outcome = clue.plan.verified or clue.draw("verification_outcome")
    clue.plan = clue.plan.without_verified()
    meant = clue.plan.case.end
    if outcome == "propose_filing" and not (meant or clue.subject.punishable):
        outcome = "measure_applied"
    truth = _truth(clue, outcome)
    clue.facts |= {"verification_outcome": outcome, "truth_found": truth}
    body = {"truth_found": truth, "verification_outcome": outcome}
    if outcome == "measure_applied":
        among = ORGANISATION if clue.subject.organisation else None
        clue.facts["measure"] = clue.draw("first_form_measure", among)
        body["proposed_measure"] = clue.facts["measure"]
    faced, confessed = clue.has("faced"), clue.has("confessed") and truth != "unfounded"
    return body | {"faced_person": faced, "self_confessed": confessed}


def _truth(clue: Teller, outcome: str) -> str:
    if outcome == "shelved":
        return "unverifiable"
    if "unfounded" in clue.plan.happens:
        return "unfounded"
    return clue.draw(TRUTHS[outcome])


def _signed(clue: Teller) -> Part:
    for member in clue.team:
        note = {"signing_note": clue.said("notes")} if clue.has("differing_view") else {}
        yield from clue.do("sign_verification_report", member, (0, 2), **note)


# ---- what is decided


def _filing(clue: Teller) -> Part:
    yield from clue.do("propose_filing", "shuji", (1, 4))
    clue.facts["case"] = clue.opened("case", "propose_filing", "case")
    return "case"


def _measured(clue: Teller) -> Part:
    if clue.subject.organisation:
        yield from accountable(clue, clue.handler)
    elif clue.has("handled"):
        yield from handled(clue, clue.handler)
    elif clue.has("accountable"):
        yield from accountable(clue, clue.handler)
    yield from measured(clue, clue.facts["measure"])
    return None


def _closed(clue: Teller) -> Part:
    fitting = REASONS[clue.facts["truth_found"]]
    reason = clue.draw("verified_closing_reason", fitting)
    yield from clue.do("close_verified", "shuji", (1, 4), verified_closing_reason=reason)
    return None


def _shelved(clue: Teller) -> Part:
    yield from clue.do("shelve_verified", "shuji", (1, 4))
    return "reexamination"


def _party_organisation(clue: Teller) -> Part:
    on = clue.diary.later(1, 4)
    due = add_months(on, 1)
    yield from clue.do("transfer_party_org", "shuji", on, reply_due_on=due.isoformat())
    measure = {"measure": clue.draw("first_form_measure")} if clue.has("org_measure") else {}
    yield from clue.do("record_party_org_reply", clue.handler, (8, 22), **measure)
    return None


ENDED: dict[str, Callable[[Teller], Part]] = {
    "propose_filing": _filing,
    "closed": _closed,
    "measure_applied": _measured,
    "shelved": _shelved,
    "transfer_party_org": _party_organisation,
}
assert ENDED.keys() == CODES["verification_outcome"].codes.keys()
