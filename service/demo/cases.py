"""立案 in the demo: how a case is opened, filed, pursued, and what its clue then comes to."""

from dataclasses import replace
from typing import Any

from domain.calendar import add_months
from domain.rulebook import rulebook
from service.demo import investigation, review
from service.demo.decisions import EXPULSION
from service.demo.justice import sent_to_justice
from service.demo.teller import Part, Teller

FIRST_EDITION = rulebook().rules["articles-of-the-edition"][0].in_force
SUPERVISORY, BOTH = "supervisory", "both"


def filed_directly(clue: Teller) -> Part:
    """Part of the facts are known already."""
    if not clue.subject.punishable:
        return "talk_inquiry"
    reason = clue.draw("direct_filing_reason")
    case = replace(clue, kind="case", record="", commands={}, versions={}, days={}, facts={})
    body = {"clue_id": clue.record, "direct_filing_reason": reason}
    yield from case.do("file_directly", clue.handler, (2, 8), **body)
    clue.facts["case"] = case
    return "case"


def judged(clue: Teller) -> Part:
    """A court has spoken: the case goes to the reviewers at once."""
    if not clue.subject.member:
        return "talk_inquiry"
    case = replace(clue, kind="case", record="", commands={}, versions={}, days={}, facts={})
    case.facts["track"] = "party"
    _acted(case)
    effective = add_months(clue.diary.day, -2).isoformat()
    body = {"clue_id": clue.record, "case_track": "party", "judgment_on": effective}
    yield from case.do("review_directly", "shuji", (2, 8), **body)
    clue.facts["case"] = case
    yield from review.reviewed(case)
    return (yield from _concluded(clue, case))


def pursued(clue: Teller) -> Part:
    """The case from its proposal to the decision; the clue waits for it."""
    case: Teller = clue.facts["case"]
    case.facts["end"] = case.plan.case.end or case.draw("case_end")
    if case.facts["end"] == "not_filed":
        return (yield from _not_filed(clue, case))
    yield from _filed(case)
    yield from investigation.investigated(case)
    if case.facts["end"] != "withdrawn":
        yield from review.reviewed(case)
    return (yield from _concluded(clue, case))


def _not_filed(clue: Teller, case: Teller) -> Part:
    yield from _reported(case, _report(case))
    yield from case.do("reject_filing", "dangwei", (1, 4))
    yield from case.do("abandon_filing", "shuji", (1, 4))
    yield from clue.do("return_from_case", clue.handler, (1, 3))
    del clue.facts["case"]
    return clue.draw("disposition", ["closed", "talk_inquiry"])


def _concluded(clue: Teller, case: Teller) -> Part:
    """The clue counts as what the case has come to: what weighs most is there before that."""
    crime = "justice_of_expelled" if case.facts.get("sanction") == EXPULSION else "justice"
    if case.facts["end"] == "sanctioned" and case.has(crime):
        yield from sent_to_justice(case)
    clue.team = case.team
    yield from clue.do("conclude_clue", clue.handler, (1, 5))
    return None


# ---- the filing


def _filed(case: Teller) -> Part:
    body = _report(case)
    yield from _reported(case, body)
    if case.has("filing_rejected"):
        yield from case.do("reject_filing", "shuji", (1, 3))
        yield from _reported(case, body)
    yield from case.do("endorse_filing", "shuji", (0, 3))
    if case.facts["track"] == SUPERVISORY:
        yield from case.do("record_supervisory_filing", "shuji", (3, 8))
    else:
        yield from _approved(case)
    yield from _announced(case)


def _approved(case: Teller) -> Part:
    both, first = case.facts["track"] == BOTH, case.has("county_filing_first")
    if both and first:
        yield from case.do("record_county_filing", "shuji", (2, 6))
    yield from case.do("approve_filing", "dangwei", (1, 4))
    if both and not first:
        yield from case.do("record_county_filing", "shuji", (2, 6))


def _reported(case: Teller, body: dict[str, Any]) -> Part:
    yield from case.do("submit_filing_report", case.handler, (2, 7), **body)


def _report(case: Teller) -> dict[str, Any]:
    case.team, case.facts["track"] = case.team or case.two(), _track(case)
    _acted(case)
    eight = case.has("eight_rules")
    problem = {"eight_rules_problem": case.draw_first("eight_rules_problem")} if eight else {}
    return {
        "case_track": case.facts["track"],
        "act_from": case.facts["act_from"],
        "act_to": case.facts["act_to"],
        "transfer_requested_too": case.has("transfer_requested_too"),
        "eight_rules": eight,
        "is_accountability": case.has("accountability_case"),
        "self_surrendered": case.has("surrendered"),
        "self_confessed": case.has("confessed"),
        "handler": case.id(case.handler),
        "team": case.ids(*case.team),
        **problem,
    }


def _acted(case: Teller) -> None:
    """When it was done, within the editions of the rules that are known."""
    act_to = max(FIRST_EDITION, add_months(case.diary.day, -case.rng.randint(3, 18)))
    act_from = add_months(act_to, -case.rng.randint(1, 30))
    case.facts |= {"act_from": act_from.isoformat(), "act_to": act_to.isoformat()}


def _track(case: Teller) -> str:
    """Who may be pursued on which track; the plan is kept to where it can be."""
    if not case.subject.member:
        return SUPERVISORY
    if case.subject.category == "neither":
        return "party"
    return case.plan.case.track or case.draw("track_of_member")


def _announced(case: Teller) -> Part:
    notice: dict[str, Any] = {"acted_by": case.ids(*case.team[:2])}
    if case.facts["track"] in (SUPERVISORY, BOTH):
        notice["filing_notice_number"] = case.paper("示监立通")
    notice["person_opinion"] = case.draw("person_opinion")
    yield from case.do("announce_filing", case.handler, (1, 4), **notice)
