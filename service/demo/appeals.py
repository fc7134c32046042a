"""申诉 in the demo: on each track, with each outcome; and what is changed without an appeal."""

from dataclasses import replace
from datetime import date
from typing import Any

from domain.calendar import add_months, add_working_days, next_working_day
from domain.codes import CODES
from service.demo.decisions import BY_COUNTY, PLENARY, votes
from service.demo.diary import due_on
from service.demo.teller import Part, Teller

# What each track is against, the day on which it came, and the period to decide.
AGAINST = {
    "party_appeal": "sanction",
    "admin_review": "admin",
    "admin_second_review": "admin",
    "handling_appeal": "record_organisational_handling",
    "accountability_appeal": "hold_accountable",
}
CAME = ("deliver_admin_decision", "hold_accountable", "record_announcement")
WITH_DAYS = ("admin_review", "admin_second_review", "accountability_appeal")
BY_COUNTY_ALONE = ("admin_review", "admin_second_review")
DECLINED = CODES["appeal_decline_reason"].codes
LIGHTER = {
    "party_serious_warning": "party_warning",
    "party_serious_warning_in_lieu": "party_serious_warning",
    "party_removal": "party_serious_warning",
    "party_probation_1y": "party_removal",
    "party_probation_2y": "party_probation_1y",
    "party_expulsion": "party_probation_2y",
    "admin_demerit": "admin_warning",
    "admin_major_demerit": "admin_demerit",
    "admin_demotion": "admin_major_demerit",
    "admin_removal": "admin_major_demerit",
    "admin_dismissal": "admin_removal",
}


def appealed(case: Teller) -> Part:
    """The appeals that are planned, or one that comes up."""
    planned = case.plan.case.appeals
    if not planned and not case.plan.case.sanction and case.has("appealed"):
        track = "party_appeal" if case.facts["sanction"] else "admin_review"
        outcome = case.draw("appeal_outcome", _possible(case))
        planned = ((track, outcome),)
    for track, outcome in planned:
        yield from _lodged(case, track, outcome)


def _possible(case: Teller) -> list[str]:
    lighter = (case.facts["sanction"] or case.facts["admin"]) in LIGHTER
    return ["maintained", "revoked", *(["changed"] if lighter else [])]


def _lodged(case: Teller, track: str, outcome: str) -> Part:
    appeal = replace(case, kind="appeal", record="", commands={}, versions={}, days={}, facts={})
    body: dict[str, Any] = {"case_id": case.record, "appeal_track": track}
    if case.office.letters:
        body["petition_id"] = case.office.letters.pop(0)
    when: date | tuple[int, int] = (3, 12)
    if track in WITH_DAYS:
        came = case.day_of(*CAME)
        if track == "admin_second_review":
            came = case.facts["reviewed_on"]
        body["decision_received_on"] = came.isoformat()
        if outcome == "out_of_time":
            when = add_working_days(next_working_day(add_months(came, 1)), 6)
    yield from appeal.do("receive_appeal", "xinfang", when, **body)
    if appeal.has("appeal_recused"):
        out = {"recused": case.id("shenli3"), "recusal_ground": appeal.draw("recusal_ground")}
        yield from appeal.do("declare_recusal", "anguan", (0, 1), **out)
    if outcome in DECLINED:
        yield from appeal.do("decline_appeal", "fushuji", (1, 4), appeal_decline_reason=outcome)
        return
    upper = outcome == "upper"
    outcome = "maintained" if upper else outcome
    yield from _accepted(appeal, track, upper, body.get("decision_received_on"))
    if track in BY_COUNTY_ALONE:
        yield from _decided_by_county(appeal, case, outcome)
    else:
        yield from _decided(appeal, case, track, outcome)
    yield from appeal.do("notify_appeal", "xinfang", (1, 4))
    case.facts["reviewed_on"] = appeal.day_of("notify_appeal")
    yield from _followed(case, AGAINST[track], outcome)


def _accepted(appeal: Teller, track: str, upper: bool, came: str | None) -> Part:
    said: dict[str, Any] = {}
    if came and appeal.diary.day > add_months(date.fromisoformat(came), 1):
        said["late_reason"] = appeal.said("excuses")
    if track == "handling_appeal":
        said["upper_level"] = upper
    yield from appeal.do("accept_appeal", "shuji", (1, 4), **said)
    rule = track.replace("_", "-") + ("-upper" if upper else "")
    appeal.facts["due"] = due_on(rule, appeal.day_of("accept_appeal"))
    if upper and appeal.facts["due"]:
        until = add_months(appeal.day_of("accept_appeal"), 3)
        yield from appeal.do("extend_appeal", "shuji", (1, 5), extended_to=until.isoformat())
        appeal.facts["due"] = until


def _decided_by_county(appeal: Teller, case: Teller, outcome: str) -> Part:
    body: dict[str, Any] = {"appeal_outcome": outcome}
    if outcome == "changed":
        lighter = LIGHTER[case.facts["admin"]]
        body |= {"admin_sanction": lighter, "admin_effect_from": _admin_day(case)}
        case.facts["admin"] = lighter
    elif outcome != "maintained":
        case.facts["admin"] = ""
    due = appeal.facts["due"]
    yield from appeal.in_time("record_county_appeal", "anguan", (5, 14), due, "appeal_late", **body)


def _admin_day(case: Teller) -> str:
    apart = "record_admin_sanction" in case.days
    return case.day_of("record_admin_sanction" if apart else "record_county_reply").isoformat()


def _decided(appeal: Teller, case: Teller, track: str, outcome: str) -> Part:
    standing = case.facts["sanction"] if track == "party_appeal" else ""
    team = {"appeal_team": appeal.ids("anguan", "fushuji")}
    yield from appeal.do("assign_appeal_team", "shuji", (1, 3), **team)
    report = {"proposed_appeal_outcome": outcome}
    yield from appeal.do("submit_appeal_report", "fushuji", (3, 8), **report)
    if appeal.has("appeal_report_rejected"):
        yield from appeal.do("reject_appeal_report", "shuji", (1, 2))
        yield from appeal.do("submit_appeal_report", "fushuji", (1, 4), **report)
    body = {"appeal_outcome": outcome} | _by(case, standing)
    if outcome == "changed":
        body |= _changed(case, LIGHTER[standing])
    elif outcome != "maintained" and standing:
        case.facts["sanction"] = ""
    due = appeal.facts["due"]
    yield from appeal.in_time("decide_appeal", "shuji", (1, 4), due, "appeal_late", **body)
    case.days["decide_appeal"] = appeal.day_of("decide_appeal")


def _followed(case: Teller, against: str, outcome: str) -> Part:
    """What was changed is told and carried out anew."""
    if outcome == "redo" and against == "sanction":
        case.facts["redo"] = True
    if outcome == "changed" and against == "admin":
        yield from case.do("deliver_admin_decision", case.handler, (1, 5))
        yield from _carried_out(case)
    if outcome == "changed" and against == "sanction":
        yield from case.do("announce_change", "shenli", (2, 8), **announcement(case))
        yield from _carried_out(case)


def _carried_out(case: Teller) -> Part:
    body = {"execution_item": case.draw("execution_item"), "formalities_done": True}
    yield from case.do("record_execution_item", case.handler, (0, 3), **body)


def announcement(case: Teller) -> dict[str, Any]:
    """Who announces, and what the person says."""
    acted_by = case.ids(*case.team[:2] or case.facts["reviewers"])
    return {"acted_by": acted_by, "person_opinion": case.draw("person_opinion")}


def delivered(case: Teller, decided_by: tuple[str, ...]) -> Part:
    """The county's decision reaches the person within a month of itself."""
    since = next(step for step in decided_by if step in case.days)
    due = case.due("admin-decision-delivery", since)
    if due is not None:
        step, late = "deliver_admin_decision", "delivery_late"
        yield from case.in_time(step, case.handler, (1, 6), due, late)


def _by(case: Teller, sanction: str) -> dict[str, Any]:
    """Whoever may decide on the sanction, with its vote; the county's is not recorded."""
    if case.facts["procedure"] == BY_COUNTY or sanction == "party_expulsion":
        return {"deciding_body": "county"}
    plenary = sanction in PLENARY or not sanction
    body = "township_commission" if plenary else "party_committee"
    return {"deciding_body": body} | votes(case, "plenary" if plenary else "committee")


def _changed(case: Teller, lighter: str) -> dict[str, Any]:
    case.facts["sanction"] = lighter
    since = case.day_of("decide_by_plenary", "decide_by_party_committee", "record_county_reply")
    body = {"party_sanction": lighter, "party_effect_from": since.isoformat()}
    if lighter == "party_removal":
        body["removed_posts"] = case.said("removed_posts")
    return body


def later_decisions(case: Teller) -> Part:
    """A sanction found too heavy, or wrong, without anybody appealing."""
    sanction = case.facts["sanction"]
    if case.plan.case.sanction:
        return
    if sanction in LIGHTER and case.has("changed_later"):
        body = _by(case, sanction) | _changed(case, LIGHTER[sanction])
        yield from case.do("change_sanction", "shenli", (10, 30), **body)
        yield from _followed(case, "sanction", "changed")
    elif sanction in PLENARY and case.has("revoked_later"):
        body = _by(case, sanction) | {"revoked_tracks": ["party"]}
        yield from case.do("revoke_sanction", "shenli", (10, 30), **body)
        case.facts["sanction"] = ""
