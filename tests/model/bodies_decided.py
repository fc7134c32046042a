"""Bodies for cases from their review on."""

from datetime import timedelta
from typing import Any

from tests.model.asked import is_extendable
from tests.model.bodies import (
    BUILDERS,
    Body,
    Pick,
    admin_options,
    builds,
    choosing,
    ever,
    extension,
    goes_to_county,
    held_by,
    if_said,
    in_business,
    party_options,
    recused_from,
    sanction,
    two_of,
)
from tests.model.bodies_before import RETENTIONS
from tests.model.conditions import FORMALITIES, PROBATION
from tests.model.matter import Matter
from tests.model.rows import ROWS
from tests.model.situation import Situation


@builds("case.accept_review", "case.change_review_team")
def review_team(s: Situation, pick: Pick) -> Body:
    kept = ever(s, s.m, "handler", "team") | recused_from(s, s.m)
    return if_said(review_team=two_of(held_by("R", kept), pick, "review_team"))


@builds("case.extend_review")
def extend_review(s: Situation, pick: Pick) -> Body:
    period = s.m.periods.get("case-review")
    start = period.due_on if period else s.day
    return {"extended_to": str(start + timedelta(days=pick("days", [1, 30])))}


@builds("case.submit_review_report")
def submit_review_report(s: Situation, pick: Pick) -> Body:
    return {
        "review_talkers": s.m.get("review_team") or in_business(())[:2],
        "review_talk_on": str(s.day),
        "discussed_on": str(s.day),
        "important_or_complex": pick("important_or_complex", [False, False, True]),
        "proposed_party_sanction": pick("proposed_party", [*party_options(s.m), None]),
        "proposed_admin_sanction": pick("proposed_admin", [*admin_options(s.m), None]),
    }


@builds("case.send_county_check")
def send_county_check(s: Situation, pick: Pick) -> Body:
    expulsion = s.m.get("proposed_party_sanction") == "party_expulsion"
    if expulsion or s.m.get("important_or_complex"):
        return {"review_procedure": "county_approves"}
    both = ["township_decides", "township_decides", "county_approves"]
    return {"review_procedure": pick("review_procedure", both)}


@builds("case.record_county_feedback")
def record_county_feedback(s: Situation, pick: Pick) -> Body:
    opinions = ["agreed", "agreed", "changed", "switch_procedure", "sent_back"]
    return {"county_opinion": pick("county_opinion", opinions), "county_feedback": "见附件"}


@builds("case.record_branch_resolution")
def record_branch_resolution(s: Situation, pick: Pick) -> Body:
    party = pick("party_sanction", party_options(s.m) or [None])
    against = pick("votes_against", [1, 1, 4])
    votes = {"votes_against": against, "votes_for": 14 - against}
    other = None if party else "取消预备党员资格"
    return votes | {"proposed_party_sanction": party, "proposed_handling": other}


@builds("case.decide_by_plenary")
def decide_by_plenary(s: Situation, pick: Pick) -> Body:
    light = ("party_warning", "party_serious_warning", "party_exemption")
    party = [each for each in party_options(s.m) if each in light]
    return sanction(pick("party_sanction", party)) if party and not goes_to_county(s.m) else None


@builds("case.decide_by_party_committee")
def decide_by_party_committee(s: Situation, pick: Pick) -> Body:
    party = party_options(s.m, "party_expulsion")
    return sanction(pick("party_sanction", party)) if party and not goes_to_county(s.m) else None


@builds("case.agree_by_plenary", "case.agree_by_party_committee")
def agree(s: Situation, pick: Pick) -> Body:
    party = party_options(s.m)
    return {"proposed_party_sanction": pick("party_sanction", party)} if party else None


@builds("case.record_county_reply")
def record_county_reply(s: Situation, pick: Pick) -> Body:
    done = s.m.admin or s.m.get("employer_sanctioned")
    admins = [] if done else admin_options(s.m)
    party = pick("party_sanction", party_options(s.m) or [None])
    admin = pick("admin_sanction", [None, *admins]) if party else pick("admin", admins or [None])
    if not party and not admin:
        return None
    return sanction(party) | {"admin_sanction": admin}


@builds("case.record_admin_sanction")
def record_admin_sanction(s: Situation, pick: Pick) -> Body:
    if not admin_options(s.m):
        return None
    days = [None, str(s.day + timedelta(days=40))]
    return {
        "admin_sanction": pick("admin_sanction", admin_options(s.m)),
        "admin_effect_from": pick("effect_from", days),
    }


@builds("case.decide_no_sanction")
def decide_no_sanction(s: Situation, pick: Pick) -> Body:
    reason = pick("no_sanction_reason", no_sanction_reasons(s))
    minor, track = reason == "minor_first_form", s.m.get("case_track")
    probationer = reason == "probationer_handled"
    return {
        "measure": pick("measure", ["criticism", "admonition"]) if minor else None,
        "no_sanction_reason": reason,
        "minutes_number": "某党会〔2026〕3号" if track != "supervisory" else None,
        "county_document": "某县监函〔2026〕3号" if track != "party" else None,
        "party_committee_document": "某党发〔2026〕3号" if probationer else None,
    }


def no_sanction_reasons(s: Situation) -> list[str]:
    """Before the review a case ends here only with a death."""
    reasons = ["died"]
    if s.m.stage in ROWS["case.record_admin_sanction"].after:
        reasons += ["minor_first_form", "facts_not_established"]
        reasons += ["employer_handled"] * bool(s.m.get("employer_sanctioned"))
        if s.m.get("political_status") == "probationary_member" and went_to_branch(s.m):
            reasons.append("probationer_handled")
    return reasons


def went_to_branch(m: Matter) -> bool:
    """Whether the branch has resolved, or cannot."""
    return any(a.step == "escalate_special" or a.reached == "branch_resolved" for a in m.acts)


@builds("case.issue_decision")
def issue_decision(s: Situation, pick: Pick) -> Body:
    bodies = {
        "decide_by_plenary": "township_commission",
        "decide_by_party_committee": "party_committee",
        "record_county_reply": "party_committee",
    }
    decided = s.m.latest(*bodies) or "decide_by_plenary"
    return {"deciding_body": bodies[decided]}


@builds("case.extend_formalities")
def extend_formalities(s: Situation, pick: Pick) -> Body:
    tracks = [track for track, id in FORMALITIES.items() if is_extendable(id)(s)]
    track = pick("extended_track", tracks or ["party"])
    until = extension(s, 6, pick, FORMALITIES[track])
    return if_said(extended_track=track, extended_to=until)


@builds("case.archive_case")
def archive_case(s: Situation, pick: Pick) -> Body:
    return {"retention": "permanent" if s.stands else pick("retention", RETENTIONS)}


@builds("case.report_execution")
def report_execution(s: Situation, pick: Pick) -> Body:
    return {"allowance_note": "扣发补贴"}


def by_county(s: Situation) -> dict[str, Any]:
    """A later decision of the county's, which has no votes."""
    votes = ["entitled", "present", "for", "against", "abstained"]
    return {"deciding_body": "county"} | {f"votes_{name}": None for name in votes}


def changed(s: Situation, case: Matter, track: str, pick: Pick) -> Body:
    """What takes the place of a sanction that stands."""
    options = party_options(case) if track == "party" else admin_options(case)
    if not getattr(case, track) or not options:
        return None
    chosen = pick(f"{track}_sanction", options)
    said = sanction(chosen) if track == "party" else {"admin_sanction": chosen}
    return said | {f"{track}_effect_from": str(pick("effect_from", case.since[track]))}


@builds("case.change_sanction")
def change_sanction(s: Situation, pick: Pick) -> Body:
    said = changed(s, s.m, pick("track", ["party", "admin"]), pick)
    other = dict.fromkeys(("party_sanction", "party_effect_from"))
    return by_county(s) | other | said if said else None


@builds("case.revoke_sanction")
def revoke_sanction(s: Situation, pick: Pick) -> Body:
    standing = [track for track in ("party", "admin") if getattr(s.m, track)]
    chosen = [pick("track", standing)] if standing else ["party"]
    return by_county(s) | {"revoked_tracks": chosen}


@builds("case.end_probation")
def end_probation(s: Situation, pick: Pick) -> Body:
    outcomes = ["expelled"]
    for id in PROBATION:
        if s.m.runs(id) and s.m.periods[id].unshifted_on <= s.day:
            outcomes.append("rights_restored")
            if id == "probation-1y" and not s.m.periods[id].extended_to:
                outcomes.append("extended")
    outcome = pick("probation_outcome", outcomes)
    document = "某县纪复〔2026〕8号" if outcome == "expelled" else None
    return {"probation_outcome": outcome, "county_document": document}


@builds("case.record_measure")
def record_measure(s: Situation, pick: Pick) -> Body:
    days = [str(s.day), str(s.m.opened_on)]
    measures = ("criticism", "admonition")
    return {"measure": pick("measure", measures), "measure_on": pick("measure_on", days)}


BUILDERS["case.record_execution_item"] = choosing(formalities_done=(True, False))
