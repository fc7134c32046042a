"""集体决定 in the demo: branch, plenary, Party committee, county; who decides on which sanction."""

from datetime import date
from typing import Any

from domain.rulebook import in_force, rulebook
from service.demo.teller import Part, Teller

PLENARY = ("party_warning", "party_serious_warning")
COMMITTEE = ("party_removal", "party_probation_1y", "party_probation_2y")
# Who decides where a row is in use, and where not yet.
BY_ROW = {
    "party_exemption": ("exemption-by-plenary", True),
    "party_serious_warning_in_lieu": ("in-lieu-by-party-committee", False),
}
EXPULSION, BY_COUNTY = "party_expulsion", "county_approves"
OF_VILLAGES = ("admin_warning", "admin_demerit", "admin_major_demerit")
ENTITLED = {"branch": (16, 34), "plenary": (7, 7), "committee": (9, 11)}


def planned(case: Teller) -> None:
    """What the sanction will be, and which way it goes."""
    plan, facts = case.plan.case, case.facts
    facts.setdefault("end", plan.end or "sanctioned")
    track = facts["track"]
    facts["sanction"] = facts["admin"] = ""
    if track != "supervisory":
        facts["sanction"] = plan.sanction or case.draw("party_sanction")
    if track != "party":
        among = OF_VILLAGES if case.subject.category == "village_manager" else None
        facts["admin"] = plan.admin or case.draw("admin_sanction", among)
    facts["decided"] = facts["sanction"]  # whatever an appeal makes of it
    apart = not plan.sanction and case.has("important")
    facts["important"] = track == "supervisory" or apart
    grave = facts["important"] or facts["sanction"] == EXPULSION
    facts["procedure"] = BY_COUNTY if grave else "township_decides"


def none(case: Teller) -> Part:
    """不予处分: for one of three reasons."""
    reason = case.draw("no_sanction_reason")
    body = {"no_sanction_reason": reason}
    if reason == "minor_first_form":
        body["measure"] = case.draw("first_form_measure")
    yield from case.do("decide_no_sanction", "dangwei", (2, 8), **body)


def decided(case: Teller) -> Part:
    """From the county's opinion to the decision."""
    if case.facts["track"] == "supervisory":
        yield from _asked_and_answered(case)
        return
    if not case.plan.case.sanction and case.has("branch_fails"):
        yield from _branch(case, fails=True)
        if case.has("escalated"):
            yield from case.do("escalate_special", "shuji", (1, 4))
            yield from _answered(case)
            return
    yield from _branch(case)
    await_county = case.facts["procedure"] == BY_COUNTY
    on = case.diary.later(2, 8)
    if not await_county and _by_plenary(case, on):
        yield from case.do("decide_by_plenary", "shuji", on, **_sanction(case, "plenary"))
        return
    proposed = {"proposed_party_sanction": case.facts["sanction"]}
    yield from case.do("agree_by_plenary", "shuji", on, **votes(case, "plenary"), **proposed)
    due = case.due("party-committee-submission", "agree_by_plenary")
    yield from case.in_time("ask_party_committee", "shuji", (2, 8), due, "committee_late")
    if not await_county:
        body = _sanction(case, "committee")
        yield from case.do("decide_by_party_committee", "dangwei", (2, 8), **body)
        return
    body = votes(case, "committee") | proposed
    yield from case.do("agree_by_party_committee", "dangwei", (2, 8), **body)
    yield from _asked_and_answered(case)


def _branch(case: Teller, fails: bool = False) -> Part:
    opinion = case.draw("person_opinion")
    body = votes(case, "branch", fails) | {"person_opinion": opinion}
    body["proposed_party_sanction"] = case.facts["sanction"]
    yield from case.do("record_branch_resolution", "shenli", (3, 10), **body)


def _asked_and_answered(case: Teller) -> Part:
    due = None
    if "agree_by_party_committee" in case.days:
        due = case.due("county-submission", "agree_by_party_committee")
    yield from case.in_time("request_county", "shuji", (2, 8), due, "county_late")
    yield from _answered(case)


def _answered(case: Teller) -> Part:
    body = _names(case) if case.facts["sanction"] else {}
    apart = case.facts["track"] == "both" and case.has("admin_apart")
    if case.facts["admin"] and not apart:
        body["admin_sanction"] = case.facts["admin"]
        case.facts["admin_decided"] = True
    yield from case.do("record_county_reply", "shenli", (5, 15), **body)
    case.facts["by_county"] = True


def _by_plenary(case: Teller, day: date) -> bool:
    """Whether the commission's plenary is competent, by the rules of the day."""
    sanction = case.facts["sanction"]
    if sanction not in BY_ROW:
        return sanction in PLENARY
    rule, where_in_use = BY_ROW[sanction]
    row = in_force(rulebook().rules[rule], day)
    return row.in_use == where_in_use


def _sanction(case: Teller, body: str) -> dict[str, Any]:
    return votes(case, body) | _names(case)


def _names(case: Teller) -> dict[str, Any]:
    named = {"party_sanction": case.facts["sanction"]}
    if named["party_sanction"] == "party_removal":
        named["removed_posts"] = case.said("removed_posts")
    if case.has("earlier_effect"):
        earlier = case.diary.later(40, 60)
        named["earlier_effect_until"] = earlier.isoformat()
    return named


def votes(case: Teller, body: str, fails: bool = False) -> dict[str, int]:
    """A vote that carries, or does not."""
    entitled = case.rng.randint(*ENTITLED[body])
    present = entitled - case.rng.randint(0, entitled // 5)
    against = case.rng.randint(0, 1)
    in_favour = entitled // 2 if fails else present - against
    return {
        "votes_entitled": entitled,
        "votes_present": present,
        "votes_for": in_favour,
        "votes_against": present - in_favour,
        "votes_abstained": 0,
    }
