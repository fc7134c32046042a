"""审查调查 in the demo: measures, property, events on the way, the facts meeting, the report."""

from decimal import Decimal
from typing import Any

from domain.calendar import add_months
from domain.codes import CODES
from service.demo.diary import due_on
from service.demo.teller import Part, Teller
from service.demo.verification import BY_COUNTY


def investigated(case: Teller) -> Part:
    """The inquiry until it is withdrawn or handed to the reviewers."""
    if case.has("reported_up"):
        yield from case.do("record_upward_report", "shuji", (0, 4))
    yield from _inquired(case)
    yield from _disturbed(case)
    if case.facts["end"] == "withdrawn":
        yield from _withdrawn(case)
        return
    if case.has("withdrawal_rejected"):
        yield from case.do("propose_withdrawal", case.handler, (2, 6))
        yield from case.do("reject_withdrawal", _withdraws(case), (1, 4))
    yield from handed_over(case)


def _inquired(case: Teller) -> Part:
    for _ in range(case.rng.randint(1, 3)):
        measure = case.draw("inquiry_measure")
        county = {"county_approval_number": case.paper("示县纪批")} if measure in BY_COUNTY else {}
        body = {"inquiry_measure": measure, "acted_by": case.ids(*case.team[:2])} | county
        body["approver"] = case.id(case.rng.choice(("shuji", "fushuji")))
        yield from case.do("use_measure", case.handler, (1, 7), **body)
    if case.has("property"):
        for _ in range(case.rng.randint(1, 2)):
            yield from _property(case)
    if case.facts["track"] != "party" and case.office.tags.happens("detained"):
        notice = {"detained_on": case.diary.day.isoformat()}
        yield from case.aside("record_detention_notice", "shuji", **notice)
    if case.has("unrelated_property"):
        yield from case.do("note_unrelated_property", case.handler, (0, 3))
        due = case.due("release-unrelated-property", "note_unrelated_property")
        yield from case.in_time("release_property", case.handler, (0, 2), due, "release_late")


def _property(case: Teller) -> Part:
    kind, amount = case.draw("property_kind"), Decimal(case.rng.randint(3, 180) * 100)
    totals = case.facts.setdefault("totals", {})
    totals[f"total_{kind}"] = totals.get(f"total_{kind}", Decimal(0)) + amount
    body = {"property_kind": kind, "amount": str(amount), "property_holder": case.subject.name}
    yield from case.do("record_property", case.handler, (0, 5), **body)


def _disturbed(case: Teller) -> Part:
    """What may happen on the way."""
    if case.has("safety_event"):
        yield from case.do("log_safety_event", case.handler, (0, 3))
        due = case.due("safety-event-report", "log_safety_event")
        yield from case.in_time("report_safety_event", "shuji", (0, 0), due, "safety_late")
    if case.has("case_interference"):
        kind = {"interference_kind": case.draw("interference_kind")}
        yield from case.do("log_interference", case.handler, (0, 3), **kind)
    if case.has("reviewer_recused"):
        out = {"recused": case.id("shenli3"), "recusal_ground": case.draw("recusal_ground")}
        case.kept_out.add("shenli3")
        yield from case.do("declare_recusal", "anguan", (0, 3), **out)
    if case.has("inquirers_changed"):
        case.team = [case.handler, next(each for each in case.free())]
        team = {"handler": case.id(case.handler), "team": case.ids(*case.team)}
        yield from case.do("reassign_team", "shuji", (0, 3), **team)
    if case.has("statistics_changed"):
        confessed = {"self_confessed": True}
        yield from case.do("update_case_statistics", case.handler, (0, 3), **confessed)
    if case.facts["track"] != "party":
        yield from _extended(case)


def _extended(case: Teller) -> Part:
    filed = case.day_of("record_supervisory_filing", "record_county_filing")
    if due_on("supervisory-inquiry", filed) is not None and case.has("inquiry_extended"):
        until = add_months(filed, 15).isoformat()
        yield from case.do("extend_inquiry", "shuji", (1, 5), extended_to=until)


def _withdraws(case: Teller) -> str:
    return "shuji" if case.facts["track"] == "supervisory" else "dangwei"


def _withdrawn(case: Teller) -> Part:
    yield from case.do("propose_withdrawal", case.handler, (3, 10))
    supervisory = case.facts["track"] != "party"
    county = {"county_approval_number": case.paper("示县监撤")} if supervisory else {}
    yield from case.do("withdraw_case", _withdraws(case), (1, 5), **county)
    due = case.due("withdrawal-report", "withdraw_case")
    if supervisory and due is not None:
        late = "withdrawal_report_late"
        yield from case.in_time("record_withdrawal_report", "shuji", (1, 5), due, late)


# ---- the report


def handed_over(case: Teller) -> Part:
    """The facts are put to the person; the team reports; the secretary hands the file over."""
    opinion: dict[str, Any] = {"person_opinion": case.draw("person_opinion")}
    if opinion["person_opinion"] != "agrees":
        opinion["opinion_explained"] = case.said("explanations")
    acted_by = case.ids(*case.team[:2])
    yield from case.do("confront_facts", case.handler, (3, 12), acted_by=acted_by, **opinion)
    yield from _reported(case)
    rejected = "inquiry_report_rejected", "transfer_to_review_rejected"
    if case.has(rejected[0]):
        yield from case.do("reject_inquiry_report", "shuji", (0, 2))
        yield from handed_over(case)
        return
    for member in case.team[1:]:
        view = {"differing_view": case.said("notes")} if case.has("differing_view") else {}
        yield from case.do("sign_inquiry_report", member, (0, 2), **view)
    if case.has(rejected[1]):
        yield from case.do("reject_inquiry_report", "shuji", (1, 3))
        yield from handed_over(case)
        return
    yield from case.do("approve_transfer", "shuji", (1, 4))


def _reported(case: Teller) -> Part:
    body = {name: str(sum) for name, sum in case.facts.get("totals", {}).items()}
    if body:
        body["amount_involved"] = str(2 * sum(case.facts["totals"].values()))
    body["breach_articles"] = case.said("articles")
    if case.subject.member:
        body["proposed_party_sanction"] = "party_warning"
    elif case.facts["track"] == "supervisory":
        body["proposed_admin_sanction"] = "admin_warning"
    assert set(CODES["property_kind"].codes) >= {
        n.removeprefix("total_") for n in body if "total" in n
    }
    yield from case.do("submit_inquiry_report", case.handler, (1, 6), **body)
