"""Bodies for cases and appeals."""

from datetime import timedelta
from typing import Any

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
    of_kind,
    party_options,
    recused_from,
    sanction,
    two_of,
    with_handler,
)
from tests.model.conditions import FORMALITIES, PROBATION
from tests.model.matter import Matter
from tests.model.situation import AGAINST, Situation

PROPERTY = 3000


def tracks(m: Matter) -> list[str]:
    """The tracks on which a case against a person may run."""
    member = m.get("political_status") in ("party_member", "probationary_member")
    official = m.get("person_category") != "neither"
    found = ["party"] * member + ["supervisory"] * official + ["both"] * (member and official)
    return list(found)


def clue_for_case(s: Situation, pick: Pick) -> Matter | None:
    """Mostly a clue being assessed by the person who acts."""
    clues = of_kind(s, "clue")
    assessed = [clue for clue in clues if clue.stage == "assessing"]
    own = [clue for clue in assessed if clue.get("handler") == s.who.id]
    pool = own or assessed or clues
    return s.all[pick("clue", [clue.id for clue in pool[:8]])] if pool else None


@builds("case.file_directly")
def file_directly(s: Situation, pick: Pick) -> Body:
    clue = clue_for_case(s, pick)
    return {"clue_id": clue.id} if clue else None


@builds("case.review_directly")
def review_directly(s: Situation, pick: Pick) -> Body:
    clue = clue_for_case(s, pick)
    if clue is None or not tracks(clue):
        return None
    return {"clue_id": clue.id, "case_track": pick("case_track", tracks(clue))}


@builds("case.submit_filing_report")
def submit_filing_report(s: Situation, pick: Pick) -> Body:
    able = in_business(recused_from(s, s.m) | ever(s, s.m, "review_team"))
    handlers = [id for id in held_by("H", ()) if id in able]
    if not handlers or not tracks(s.m):
        return None
    handler = pick("handler", handlers)
    team = with_handler(handler, able, pick)
    track = pick("case_track", tracks(s.m))
    day = str(s.day - timedelta(days=400))
    return if_said(handler=handler, team=team, case_track=track, act_from=day, act_to=day)


@builds("case.reassign_team")
def reassign_team(s: Situation, pick: Pick) -> Body:
    said = submit_filing_report(s, pick)
    return {name: said[name] for name in ("handler", "team")} if said else None


@builds("case.announce_filing", "case.record_announcement")
def announce(s: Situation, pick: Pick) -> Body:
    two = two_of(in_business(recused_from(s, s.m)), pick, "acted_by")
    if s.row.step == "announce_filing" and s.m.get("case_track") != "party":
        return if_said(acted_by=two, filing_notice_number="某监立通〔2026〕3号")
    return if_said(acted_by=two)


@builds("case.use_measure", "case.confront_facts")
def by_team(s: Situation, pick: Pick) -> Body:
    recused = recused_from(s, s.m)
    team = [each for each in s.m.get("team") or () if each not in recused]
    return if_said(acted_by=two_of(team, pick, "acted_by"))


@builds("case.submit_inquiry_report")
def submit_inquiry_report(s: Situation, pick: Pick) -> Body:
    pieces = sum(act.step == "record_property" for act in s.m.acts)
    return {"total_handed_in": str(pieces * PROPERTY) if pieces else None}


@builds("case.extend_inquiry")
def extend_inquiry(s: Situation, pick: Pick) -> Body:
    return if_said(extended_to=extension(s, 18, pick, "supervisory-inquiry"))


@builds("case.withdraw_case")
def withdraw_case(s: Situation, pick: Pick) -> Body:
    return {"county_approval_number": "某县监撤〔2026〕1号"}


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
    party = party_options(s.m)
    if not party:
        return None
    against = pick("votes_against", [1, 1, 4])
    votes = {"votes_against": against, "votes_for": 14 - against}
    return votes | {"proposed_party_sanction": pick("party_sanction", party)}


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
    admins = [] if s.m.get("admin_sanction") else admin_options(s.m)
    track = s.m.get("case_track")
    party = pick("party_sanction", party_options(s.m) or [None]) if track != "supervisory" else None
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
        "earlier_effect_until": pick("earlier_effect_until", days),
    }


@builds("case.decide_no_sanction")
def decide_no_sanction(s: Situation, pick: Pick) -> Body:
    measure = pick("measure", ["criticism", "admonition", None])
    reason = "minor_first_form" if measure else "facts_not_established"
    return {"measure": measure, "no_sanction_reason": reason}


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
    return if_said(extended_to=extension(s, 6, pick, *FORMALITIES))


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
    said = dict.fromkeys(("party_sanction", "removed_posts", "admin_sanction"))
    chosen = pick(f"{track}_sanction", options)
    said |= sanction(chosen) if track == "party" else {"admin_sanction": chosen}
    return said | {"earlier_effect_until": str(case.opened_on)}


@builds("case.change_sanction")
def change_sanction(s: Situation, pick: Pick) -> Body:
    said = changed(s, s.m, pick("track", ["party", "admin"]), pick)
    return by_county(s) | said if said else None


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


@builds("appeal.receive_appeal")
def receive_appeal(s: Situation, pick: Pick) -> Body:
    cases = of_kind(s, "case")
    decided = [case for case in cases if any(case.get(name) for name in AGAINST.values())]
    if not cases:
        return None
    case = s.all[pick("case", [case.id for case in (decided or cases)[:8]])]
    against = [track for track, name in AGAINST.items() if case.get(name)]
    return {
        "case_id": case.id,
        "appeal_track": pick("appeal_track", against * 3 + list(AGAINST)),
        "decision_received_on": str(s.day - timedelta(days=pick("days", [0, 3, 90]))),
    }


@builds("appeal.assign_appeal_team")
def assign_appeal_team(s: Situation, pick: Pick) -> Body:
    kept = ever(s, s.m, "handler", "team", "review_team") | recused_from(s, s.m)
    return if_said(appeal_team=two_of(in_business(kept), pick, "appeal_team"))


@builds("appeal.extend_appeal")
def extend_appeal(s: Situation, pick: Pick) -> Body:
    return if_said(extended_to=extension(s, 3, pick, "handling-appeal-upper"))


@builds("appeal.decide_appeal")
def decide_appeal(s: Situation, pick: Pick) -> Body:
    against = AGAINST[s.m.said["appeal_track"]]
    track = against.removesuffix("_sanction")
    case = s.linked("case_id")
    outcome = pick("appeal_outcome", ["maintained", "changed", "revoked", "redo"])
    if track not in ("party", "admin"):
        return by_county(s) | {"appeal_outcome": outcome}
    if not getattr(case, track):
        return by_county(s) | {"appeal_outcome": "maintained"}
    said = changed(s, case, track, pick) if outcome == "changed" else {}
    return by_county(s) | said | {"appeal_outcome": outcome} if said is not None else None


BUILDERS["case.record_execution_item"] = choosing(formalities_done=(True, False))
BUILDERS["appeal.accept_appeal"] = choosing(upper_level=(True, False))
