"""处分执行 in the demo: paper, announcement, formalities, reports, other results, archive."""

from datetime import date
from typing import Any

from domain.calendar import add_months, next_working_day
from service.demo import review
from service.demo.agenda import Story
from service.demo.appeals import announcement, appealed, delivered, later_decisions
from service.demo.decisions import by_employer, votes
from service.demo.handling import accountable, handled, handling_carried_out
from service.demo.justice import heard_from_justice
from service.demo.teller import Part, Teller

PROBATION = {"party_probation_1y": ("probation-1y", 12), "party_probation_2y": ("probation-2y", 24)}
DECISIONS = ("decide_by_plenary", "decide_by_party_committee", "record_county_reply")
ADMIN_DECISIONS = ("record_admin_sanction", "record_county_reply")
ENDED = ("report_execution", "decide_no_sanction", "withdraw_case", "decide_appeal")
PAPERS = {
    "decide_by_plenary": "township_commission",
    "decide_by_party_committee": "party_committee",
}
WITH_FORMALITIES = ("party_removal", "party_probation_1y", "party_probation_2y", "party_expulsion")


def executed(case: Teller) -> Story:
    """What follows on a decision, or on a case that ended without one."""
    if case.facts["end"] == "sanctioned":
        yield from _carried_out(case)
        yield from _answered_for(case)
        yield from _appealed(case)
        yield from later_decisions(case)
        if case.facts["sanction"] or case.facts["admin"]:
            yield from _reported(case)
    else:
        yield from _answered_for(case)
    yield from heard_from_justice(case)
    yield from _archived(case)
    if case.facts["end"] == "sanctioned":
        yield from _probation_ended(case)
    return ()


def _appealed(case: Teller) -> Part:
    """What is to be decided anew is decided and carried out once more."""
    yield from appealed(case)
    if case.facts.pop("redo", False):
        case.facts["sanction"] = case.facts["decided"] = "party_warning"
        case.facts["procedure"] = "township_decides"
        yield from review.again(case)
        yield from _carried_out(case)


def _carried_out(case: Teller) -> Part:
    yield from _announced(case)
    yield from _decided_in_office(case)
    yield from _formalities(case)
    yield from _filed_quarterly(case)


def _announced(case: Teller) -> Part:
    """The paper of the body that decided; what the county alone decided has the county's."""
    if case.facts["sanction"]:
        body = PAPERS.get(_decided_on(case)) or case.draw("deciding_body")
        yield from case.do("issue_decision", "shenli", (1, 6), deciding_body=body)
    due = case.due("announce-decision", _decided_on(case)) if case.facts["sanction"] else None
    said: dict[str, Any] = announcement(case) | {"in_leading_group": case.has("leading_group")}
    if said["in_leading_group"]:
        said["announced_to_group"] = True
    step, late = "record_announcement", "announcement_late"
    yield from case.in_time(step, "shenli", (2, 10), due, late, **said)


def _decided_on(case: Teller) -> str:
    """The step by which it was decided last."""
    return max((s for s in DECISIONS if s in case.versions), key=case.versions.__getitem__)


def _decided_in_office(case: Teller) -> Part:
    """The administrative sanction, or why there is none, where the county filed too."""
    facts = case.facts
    if facts["track"] == "both" and not facts.get("admin_decided"):
        facts["admin_decided"] = True
        if not case.may("record_admin_sanction"):
            facts["admin"] = ""
        elif not case.plan.case.admin and case.has("no_admin"):
            yield from _none_in_office(case)
        else:
            sanction = facts["admin"]
            yield from case.do("record_admin_sanction", "shenli", (0, 5), admin_sanction=sanction)
    if facts["admin"] and "deliver_admin_decision" not in case.days:
        yield from delivered(case, ADMIN_DECISIONS)


def _none_in_office(case: Teller) -> Part:
    if case.has("employer"):
        yield from by_employer(case)
    yield from case.do("record_no_admin_sanction", "shenli", (0, 5))
    case.facts["admin"] = ""


def _formalities(case: Teller) -> Part:
    due = _formalities_due(case)
    if due and case.has("formalities_extended"):
        yield from _extended(case, due)
        due = {}
    items = [case.draw("execution_item") for _ in range(case.rng.randint(2, 3))]
    for item in items[:-1]:
        body = {"execution_item": item, "formalities_done": False}
        yield from case.do("record_execution_item", case.handler, (0, 2), **body)
    last: dict[str, Any] = {"execution_item": items[-1], "formalities_done": True}
    step, late, first = "record_execution_item", "formalities_late", min(due.values(), default=None)
    yield from case.in_time(step, case.handler, (0, 4), first, late, **last)


def _extended(case: Teller, due: dict[str, date]) -> Part:
    for track in due:
        until = add_months(due[track], 4).isoformat()
        body = {"extended_track": track, "extended_to": until}
        yield from case.do("extend_formalities", "shuji", (0, 1), **body)


def _formalities_due(case: Teller) -> dict[str, date]:
    """The last day for each track; each runs from its own decision."""
    due = {}
    if case.facts["sanction"] in WITH_FORMALITIES:
        due["party"] = case.due("sanction-formalities", _decided_on(case))
    admin = [step for step in ADMIN_DECISIONS if step in case.days]
    if case.facts["admin"] and admin:
        due["admin"] = case.due("admin-sanction-execution", admin[0])
    return {track: day for track, day in due.items() if day is not None}


def _filed_quarterly(case: Teller) -> Part:
    """Where the approval rules of 2022 are in force."""
    due = case.due("quarterly-filing", _decided_on(case)) if case.facts["sanction"] else None
    if due is not None:
        yield from case.in_time("file_quarterly", "anguan", (2, 12), due, "filing_late")


def _answered_for(case: Teller) -> Part:
    """Other results beside the sanction."""
    if case.has("handled_in_case"):
        yield from handled(case, case.handler)
        yield from handling_carried_out(case, case.handler)
    if case.has("accountable_in_case"):
        yield from accountable(case, case.handler)
    if case.has("measure_in_case"):
        on = case.diary.later(1, 5)
        body = {"measure": case.draw("first_form_measure"), "measure_on": on.isoformat()}
        yield from case.do("record_measure", case.handler, on, **body)


def _reported(case: Teller) -> Part:
    decided = case.facts["decided"]
    due = case.due("execution-report", _decided_on(case)) if decided else None
    note: dict[str, Any] = {}
    if case.facts["admin"] and case.subject.category == "village_manager":
        note["allowance_note"] = case.said("allowances")
    step, late = "report_execution", "execution_late"
    yield from case.in_time(step, case.handler, (5, 30), due, late, **note)


def _archived(case: Teller) -> Part:
    """The papers, in volumes of inquiry and review."""
    if not case.has("case_archived"):
        return
    withdrawn = case.facts["end"] == "withdrawn"
    sanctioned = case.facts["end"] == "sanctioned"
    body = {
        "review_volumes": 0 if withdrawn else 1,
        "retention": "permanent" if sanctioned else case.draw("retention"),
    }
    ended = [step for step in ENDED if step in case.days]
    due = case.due("case-archive", *ended) if ended else None
    yield from case.in_time("archive_case", case.handler, (5, 40), due, "", **body)


def _probation_ended(case: Teller) -> Part:
    if case.facts["sanction"] not in PROBATION:
        return
    deadline, months = PROBATION[case.facts["sanction"]]
    outcome = case.plan.case.probation or case.draw("probation_outcome")
    if deadline == "probation-2y" and outcome == "extended":
        outcome = "rights_restored"
    since = case.facts.get("effect_from") or case.day_of(_decided_on(case))
    county = {"county_document": case.paper("示县纪复")} if outcome == "expelled" else {}
    ends_on = next_working_day(add_months(since, months))
    branch = {f"branch_{name}": cast for name, cast in votes(case, "branch").items()}
    body = votes(case, "committee") | branch | {"probation_outcome": outcome} | county
    on = max(ends_on, case.diary.later(1, 3))
    yield from case.do("end_probation", "shuji", on, **body)
