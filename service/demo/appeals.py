"""申诉 in the demo: on each track, with each outcome; and what is changed without an appeal."""

from dataclasses import replace
from datetime import date
from typing import Any

from domain.calendar import add_months, add_working_days, next_working_day
from domain.codes import CODES
from service.demo.decisions import BY_COUNTY, OF_VILLAGES, PLENARY, votes
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
        planned = ((track, case.draw("appeal_outcome")),)
    for track, outcome in planned:
        yield from _lodged(case, track, outcome)


def _lodged(case: Teller, track: str, outcome: str) -> Part:
    appeal = replace(case, kind="appeal", record="", commands={}, versions={}, days={}, facts={})
    body: dict[str, Any] = {"case_id": case.record, "appeal_track": track}
    when: date | tuple[int, int] = (3, 12)
    if track in ("admin_review", "admin_second_review", "accountability_appeal"):
        came = case.day_of("deliver_admin_decision", "hold_accountable", "record_announcement")
        body["decision_received_on"] = came.isoformat()
        if outcome == "out_of_time":
            when = add_working_days(next_working_day(add_months(came, 1)), 6)
    yield from appeal.do("receive_appeal", "xinfang", when, **body)
    if outcome in DECLINED:
        yield from appeal.do("decline_appeal", "fushuji", (1, 4), appeal_decline_reason=outcome)
        return
    yield from _accepted(appeal, track, outcome == "upper", body.get("decision_received_on"))
    yield from _decided(appeal, case, track, "maintained" if outcome == "upper" else outcome)


def _accepted(appeal: Teller, track: str, upper: bool, came: str | None) -> Part:
    reason = {}
    if came and appeal.diary.day > add_months(date.fromisoformat(came), 1):
        reason["late_reason"] = appeal.said("excuses")
    yield from appeal.do("accept_appeal", "shuji", (1, 4), upper_level=upper, **reason)
    team = {"appeal_team": appeal.ids("anguan", "fushuji")}
    yield from appeal.do("assign_appeal_team", "shuji", (1, 3), **team)
    deadline = {"party_appeal": "party-appeal", "handling_appeal": "handling-appeal"}
    rule = deadline.get(track, track.replace("_", "-")) + ("-upper" if upper else "")
    appeal.facts["due"] = due_on(rule, appeal.day_of("accept_appeal"))
    if upper and appeal.facts["due"]:
        until = add_months(appeal.day_of("accept_appeal"), 3)
        yield from appeal.do("extend_appeal", "shuji", (1, 5), extended_to=until.isoformat())
        appeal.facts["due"] = until


def _decided(appeal: Teller, case: Teller, track: str, outcome: str) -> Part:
    against = AGAINST[track]
    standing = case.facts.get(against, "")
    if outcome == "changed" and standing not in LIGHTER:
        outcome = "maintained"
    report = {"proposed_appeal_outcome": outcome}
    yield from appeal.do("submit_appeal_report", "fushuji", (3, 8), **report)
    if appeal.has("appeal_report_rejected"):
        yield from appeal.do("reject_appeal_report", "shuji", (1, 2))
        yield from appeal.do("submit_appeal_report", "fushuji", (1, 4), **report)
    body = {"appeal_outcome": outcome} | _by(case, against, standing)
    if outcome == "changed":
        body |= _changed(case, against, LIGHTER[standing])
    elif outcome != "maintained" and standing:
        case.facts[against] = ""
    due = appeal.facts["due"]
    yield from appeal.in_time("decide_appeal", "shuji", (1, 4), due, "appeal_late", **body)
    yield from appeal.do("notify_appeal", "xinfang", (1, 4))


def _by(case: Teller, against: str, sanction: str) -> dict[str, Any]:
    """Whoever may decide on the sanction, with its vote; the county's is not recorded."""
    if against == "admin" or case.facts["procedure"] == BY_COUNTY or sanction == "party_expulsion":
        return {"deciding_body": "county"}
    plenary = sanction in PLENARY or not sanction
    body = "township_commission" if plenary else "party_committee"
    return {"deciding_body": body} | votes(case, "plenary" if plenary else "committee")


def _changed(case: Teller, against: str, lighter: str) -> dict[str, Any]:
    if against == "admin" and case.subject.category == "village_manager":
        assert lighter in OF_VILLAGES
    case.facts[against] = lighter
    since = case.day_of("decide_by_plenary", "decide_by_party_committee", "record_county_reply")
    body = {"party_sanction" if against == "sanction" else "admin_sanction": lighter}
    body["earlier_effect_until"] = since.isoformat()
    if lighter == "party_removal":
        body["removed_posts"] = case.said("removed_posts")
    return body


def later_decisions(case: Teller) -> Part:
    """A sanction found too heavy, or wrong, without anybody appealing."""
    sanction = case.facts["sanction"]
    if case.plan.case.sanction:
        return
    if sanction in LIGHTER and case.has("changed_later"):
        body = _by(case, "sanction", sanction) | _changed(case, "sanction", LIGHTER[sanction])
        yield from case.do("change_sanction", "shenli", (10, 30), **body)
    elif sanction in PLENARY and case.has("revoked_later"):
        body = _by(case, "sanction", sanction) | {"revoked_tracks": ["party"]}
        yield from case.do("revoke_sanction", "shenli", (10, 30), **body)
        case.facts["sanction"] = ""
