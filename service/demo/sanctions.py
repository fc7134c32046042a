"""处分执行 in the demo: paper, announcement, formalities, reports, other results, archive."""

from typing import Any

from domain.calendar import add_months, next_working_day
from service.demo.agenda import Story
from service.demo.appeals import appealed, later_decisions
from service.demo.decisions import votes
from service.demo.diary import due_on
from service.demo.handling import accountable, handled, handling_carried_out
from service.demo.justice import heard_from_justice
from service.demo.teller import Part, Teller

PROBATION = {"party_probation_1y": ("probation-1y", 12), "party_probation_2y": ("probation-2y", 24)}
DECISIONS = ("decide_by_plenary", "decide_by_party_committee", "record_county_reply")
WITH_FORMALITIES = ("party_removal", "party_probation_1y", "party_probation_2y", "party_expulsion")


def executed(case: Teller) -> Story:
    """What follows on a decision, or on a case that ended without one."""
    if case.facts["end"] == "sanctioned":
        yield from _issued(case)
        yield from _carried_out(case)
        yield from _answered_for(case)
        yield from appealed(case)
        yield from later_decisions(case)
        yield from _reported(case)
        yield from heard_from_justice(case)
        yield from _archived(case)
        yield from _probation_ended(case)
    else:
        yield from heard_from_justice(case)
        yield from _answered_for(case)
    return ()


def _decided_on(case: Teller) -> str:
    return next(step for step in DECISIONS if step in case.days)


def _issued(case: Teller) -> Part:
    bodies = {
        "decide_by_plenary": "township_commission",
        "decide_by_party_committee": "party_committee",
    }
    body = bodies.get(_decided_on(case)) or case.draw("deciding_body")
    yield from case.do("issue_decision", "shenli", (1, 6), deciding_body=body)
    due = case.due("announce-decision", _decided_on(case)) if case.facts["sanction"] else None
    said: dict[str, Any] = {"acted_by": case.ids(*case.team[:2] or case.facts["reviewers"])}
    said["in_leading_group"] = case.has("leading_group")
    if said["in_leading_group"]:
        said["announced_to_group"] = True
    opinion = case.draw("person_opinion")
    step, late = "record_announcement", "announcement_late"
    yield from case.in_time(step, "shenli", (2, 10), due, late, person_opinion=opinion, **said)


def _carried_out(case: Teller) -> Part:
    if not case.may("record_admin_sanction") and not case.facts.get("admin_decided"):
        case.facts["admin"] = ""
    if case.facts["admin"] and not case.facts.get("admin_decided"):
        sanction = case.facts["admin"]
        yield from case.do("record_admin_sanction", "shenli", (0, 5), admin_sanction=sanction)
    if case.facts["admin"]:
        yield from _delivered(case)
    due = _formalities_due(case)
    if due is not None and case.has("formalities_extended"):
        until = add_months(case.day_of(_decided_on(case)), 5).isoformat()
        yield from case.do("extend_formalities", "shuji", (0, 2), extended_to=until)
        due = None
    items = [case.draw("execution_item") for _ in range(case.rng.randint(2, 3))]
    for item in items[:-1]:
        body = {"execution_item": item, "formalities_done": False}
        yield from case.do("record_execution_item", case.handler, (0, 2), **body)
    last: dict[str, Any] = {"execution_item": items[-1], "formalities_done": True}
    step, late = "record_execution_item", "formalities_late"
    yield from case.in_time(step, case.handler, (0, 4), due, late, **last)
    yield from _filed_quarterly(case)


def _sanctioned_on(case: Teller) -> tuple[str, ...]:
    return tuple(each for each in (*DECISIONS, "record_admin_sanction") if each in case.days)


def _formalities_due(case: Teller) -> Any:
    """The earlier of the two periods; each runs from its own decision."""
    heavy = case.facts["sanction"] in WITH_FORMALITIES
    due = [case.due("sanction-formalities", _decided_on(case))] if heavy else []
    if case.facts["admin"]:
        apart = "record_admin_sanction" in case.days
        since = "record_admin_sanction" if apart else _decided_on(case)
        due.append(case.due("admin-sanction-execution", since))
    return min(filter(None, due), default=None)


def _delivered(case: Teller) -> Part:
    since = case.day_of(*_sanctioned_on(case)[-1:])
    due = due_on("admin-decision-delivery", since)
    if due is not None:
        step, late = "deliver_admin_decision", "delivery_late"
        yield from case.in_time(step, case.handler, (1, 6), due, late)


def _filed_quarterly(case: Teller) -> Part:
    """Where the approval rules of 2022 are in force."""
    day = case.day_of(_decided_on(case))
    due = due_on("quarterly-filing", day)
    if due is not None and case.facts["sanction"]:
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
    if case.has("case_archived"):
        yield from case.do("archive_case", case.handler, (5, 40))


def _probation_ended(case: Teller) -> Part:
    if case.facts["sanction"] not in PROBATION:
        return
    deadline, months = PROBATION[case.facts["sanction"]]
    outcome = case.plan.case.probation or case.draw("probation_outcome")
    if deadline == "probation-2y" and outcome == "extended":
        outcome = "rights_restored"
    county = {"county_document": case.paper("示县纪复")} if outcome == "expelled" else {}
    ends_on = next_working_day(add_months(case.day_of(_decided_on(case)), months))
    body = votes(case, "committee") | {"probation_outcome": outcome} | county
    on = max(ends_on, case.diary.later(1, 3))
    yield from case.do("end_probation", "shuji", on, **body)
