"""审理 in the demo: acceptance, review, what is sent back, the report, the county's check."""

from typing import Any

from domain.calendar import add_months
from service.demo import decisions
from service.demo.investigation import handed_over
from service.demo.justice import sent_to_justice
from service.demo.teller import Part, Teller

REVIEWERS = ("shenli", "shenli2", "shenli3")


def reviewed(case: Teller) -> Part:
    """From the hand-over to the decision."""
    decisions.planned(case)
    yield from _accepted(case)
    if case.has("reinvestigation") and _inquired(case):
        yield from case.do("return_reinvestigate", "shuji", (3, 8))
        yield from handed_over(case)
        yield from _accepted(case)
    if case.has("supplement"):
        yield from case.do("return_supplement", "fushuji", (2, 8))
        yield from case.do("resubmit_supplement", case.handler, (3, 10))
    if case.facts["end"] == "no_sanction":
        yield from decisions.none(case)
        return
    if "justice_of_expelled" in case.plan.happens and case.has("justice_first"):
        yield from sent_to_justice(case)
    yield from _checked(case)
    yield from decisions.decided(case)


def _inquired(case: Teller) -> bool:
    return "review_directly" not in case.days


def _accepted(case: Teller) -> Part:
    if case.has("review_deferred"):
        yield from case.do("defer_review", "shenli", (0, 3))
    if _inquired(case) and case.has("review_refused"):
        defect = case.draw("review_defect")
        yield from case.do("refuse_review", "shenli", (1, 4), review_defect=defect)
        yield from handed_over(case)
    free = [each for each in REVIEWERS if each not in case.kept_out]
    reviewers = case.facts["reviewers"] = free[:2]
    team = {"review_team": case.ids(*reviewers)}
    yield from case.do("accept_review", "shenli", (1, 4), **team)
    if len(free) > len(reviewers) and case.has("review_team_changed"):
        reviewers = case.facts["reviewers"] = [free[0], free[2]]
        body = {"review_team": case.ids(*reviewers)}
        yield from case.do("change_review_team", "fushuji", (0, 3), **body)
    case.facts["review_due"] = case.due("case-review", "accept_review")


def _checked(case: Teller) -> Part:
    """The report, and the county's opinion on it, perhaps twice."""
    if case.has("review_extended"):
        until = add_months(case.day_of("accept_review"), 2)
        yield from case.do("extend_review", "shuji", (3, 8), extended_to=until.isoformat())
        case.facts["review_due"] = until
    opinion = "sent_back"
    while opinion == "sent_back":
        yield from _reported(case)
        body = {"review_procedure": case.facts["procedure"]}
        yield from case.do("send_county_check", "shuji", (1, 4), **body)
        opinion = _opinion(case)
        said = {"county_feedback": case.said("county_opinions")} if opinion != "agreed" else {}
        yield from case.do(
            "record_county_feedback", "shenli", (4, 12), county_opinion=opinion, **said
        )
    if opinion == "switch_procedure":
        case.facts["procedure"] = "county_approves"


def _opinion(case: Teller) -> str:
    among = ["agreed", "changed", "sent_back"]
    if case.facts["procedure"] == "township_decides" and not case.plan.case.sanction:
        among.append("switch_procedure")
    return case.draw("county_opinion", among)


def _reported(case: Teller) -> Part:
    on = case.diary.later(3, 9)
    party, admin = case.facts["sanction"], case.facts["admin"]
    body: dict[str, Any] = {
        "review_talkers": case.ids(*case.facts["reviewers"]),
        "act_from": case.facts["act_from"],
        "act_to": case.facts["act_to"],
        "newer_rules_lighter": case.has("lighter_rules"),
        "important_or_complex": case.facts["important"],
        "importance_reason": case.said("important" if case.facts["important"] else "unimportant"),
    }
    body |= {"proposed_party_sanction": party} if party else {}
    body |= {"proposed_admin_sanction": admin} if admin else {}
    talk = max(case.diary.day, case.day_of("accept_review")).isoformat()
    body |= {"review_talk_on": talk, "discussed_on": talk}
    due, reviewer = case.facts["review_due"], case.facts["reviewers"][0]
    yield from case.in_time("submit_review_report", reviewer, on, due, "review_late", **body)
