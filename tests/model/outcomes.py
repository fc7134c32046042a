"""What a step makes of the records: choices that depend on what was said, marks, new records."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from tests.model.asked import is_asked
from tests.model.law import DECIDED, HANDLED_HERE
from tests.model.matter import Act, Matter
from tests.model.periods import after_mark, after_months, rows
from tests.model.situation import AGAINST, Situation

Came = tuple[str | None, tuple[str, ...]]  # the stage reached, None for the same; marks besides
GIVEN_AWAY_FROM = HANDLED_HERE.split()
CARRYING_OUT = ("decided", "announcing", "executing")
OF_THE_PERSON = (
    "summary",
    "disciplines",
    "source",
    "unit_and_post",
    "rank",
    "management_authority",
    "person_category",
    "political_status",
    "main_leader",
    "about_head",
    "person",
)
SWITCHED = {"township_decides": "county_approves", "county_approves": "township_decides"}


def way_back(s: Situation) -> Came:
    reached = [act.reached for act in s.m.acts if act.reached in GIVEN_AWAY_FROM]
    return reached[-1], ()


def talk_held(s: Situation) -> Came:
    s.m.outstanding.discard("talk")
    return (None, ()) if s.m.outstanding else ("talk_done", ("inquiry_completed",))


def letter_done(s: Situation) -> Came:
    s.m.outstanding.discard("letter")
    return ("talk_planned", ()) if s.m.outstanding else ("talk_done", ("inquiry_completed",))


def signed_by_all(s: Situation) -> Came:
    left = set(s.m.said["team"]) - s.m.signers - {s.who.id}
    return (None if left else "verification_result_pending"), ()


def signed_by_team(s: Situation) -> Came:
    left = set(s.m.said["team"]) - s.m.signers - {s.who.id}
    return (None if left else "transfer_pending"), ()


def reexamined(s: Situation) -> Came:
    outcome = s.said["reexamination_outcome"]
    return ("assessing" if outcome == "reactivated" else None), (outcome,)


def county_said(s: Situation) -> Came:
    opinion = s.said["county_opinion"]
    if opinion == "sent_back":
        return "in_review", (opinion,)
    if opinion == "switch_procedure":
        s.m.said["review_procedure"] = SWITCHED[s.m.said["review_procedure"]]
    supervisory = s.m.get("case_track") == "supervisory"
    return ("county_request_pending" if supervisory else "branch_pending"), ()


def branch_voted(s: Situation) -> Came:
    entitled = s.said["votes_entitled"]
    carried = 2 * s.said["votes_present"] > entitled and 2 * s.said["votes_for"] > entitled
    return ("branch_resolved" if carried else "branch_pending"), ()


def as_announced(s: Situation) -> Came:
    return ("investigating" if s.m.last("announce_filing") else "filed"), ()


def county_replied(s: Situation) -> Came:
    return ("decided" if s.said.get("party_sanction") else "announcing"), ()


def by_county_alone(s: Situation) -> Came:
    return ("announcing" if s.m.get("case_track") == "supervisory" else None), ()


CHOICES: Mapping[str, Callable[[Situation], Came]] = {
    f.__name__: f
    for f in (
        way_back,
        talk_held,
        letter_done,
        signed_by_all,
        signed_by_team,
        reexamined,
        county_said,
        branch_voted,
        as_announced,
        county_replied,
        by_county_alone,
    )
}

# ---- what besides follows from single steps; `ids` are those of the records they open ----


def mark(matter: Matter, name: str, said: Mapping[str, Any], day: date) -> None:
    """Lets a mark start, end or move the periods of a record."""
    told = {name: matter.get(name) for name in ("case_track", "appeal_track", "name_status")}
    words = {k: _day(v) for k, v in (told | dict(said)).items()}
    for row in rows(matter.kind):
        period = after_mark(row, matter.periods.get(row.id), name, words, day)
        if period is not None:
            matter.periods[row.id] = period


def _day(value: Any) -> Any:
    dated = isinstance(value, str) and len(value) == 10 and value[4] == value[7] == "-"
    return date.fromisoformat(value) if dated else value


def notice(s: Situation, said: dict[str, Any]) -> None:
    told = s.m.last("notify_acceptance") is not None
    said["notice_due"] = s.m.get("name_status") == "real_name" and not told
    said["received_on"] = s.m.opened_on


def beginning_of_round(s: Situation, said: dict[str, Any]) -> None:
    mode = said.get("inquiry_mode") or s.m.proposal["inquiry_mode"]
    s.m.outstanding = set(mode.replace("_and_", " ").split())


def after_talk(s: Situation, said: dict[str, Any]) -> None:
    said["after_talk"] = s.m.stage == "talk_result_pending"


def closed_on(s: Situation, said: dict[str, Any]) -> None:
    """The day since which there is an answer: the clues are finished, new evidence was looked at."""
    news = [act.day for act in s.m.acts if act.step == "receive_new_evidence"]
    days = [clue.finished_on for clue in s.clues if clue.finished_on]
    said["closed_on"] = max(days + news) if days else None


def sanctioned(s: Situation, said: dict[str, Any]) -> None:
    for track in ("party", "admin"):
        if said.get(f"{track}_sanction"):
            decided(s.m, track, said, s.day)


def decided(case: Matter, track: str, said: Mapping[str, Any], day: date) -> None:
    """A sanction stands from now on."""
    setattr(case, track, said[f"{track}_sanction"])
    case.since[track] = (day, _day(said.get(f"{track}_effect_from")) or day)


def joined(s: Situation, said: dict[str, Any]) -> None:
    said["case_track"] = "both"


def left_to_party(s: Situation, said: dict[str, Any]) -> None:
    said["case_track"] = "party"


def as_case_found(s: Situation, said: dict[str, Any]) -> None:
    case = s.linked("case_id")
    fell = case.get("no_sanction_reason") == "facts_not_established"
    said["truth_found"] = "unfounded" if fell or case.stage == "withdrawn" else None


def before_decision(s: Situation, said: dict[str, Any]) -> None:
    said["still_to_submit"] = s.m.stage not in DECIDED.split() and not is_asked(s)


BESIDES: Mapping[str, Callable[[Situation, dict[str, Any]], None]] = {
    "petition.accept_petition": notice,
    "petition.receive_result": closed_on,
    "clue.approve_talk_inquiry": beginning_of_round,
    "clue.repeat_talk_inquiry": beginning_of_round,
    "clue.close_accepted": after_talk,
    "clue.apply_measure": after_talk,
    "clue.conclude_clue": as_case_found,
    "case.record_county_filing": joined,
    "case.record_county_refusal": left_to_party,
    "case.decide_by_plenary": sanctioned,
    "case.decide_by_party_committee": sanctioned,
    "case.record_county_reply": sanctioned,
    "case.record_admin_sanction": sanctioned,
    "case.transfer_judicial": before_decision,
}


def person_facts(matter: Matter, *more: str) -> dict[str, Any]:
    """What a record that grows from another takes over."""
    return {name: matter.get(name) for name in (*OF_THE_PERSON, *more)}


def change(case: Matter, said: Mapping[str, Any], day: date) -> None:
    """A sanction takes the place of another."""
    for track in ("party", "admin"):
        sanction = said.get(f"{track}_sanction")
        if sanction:
            decided(case, track, said, day)
            case.said[f"{track}_sanction"] = sanction
            mark(case, f"{track}_changed", said, day)


def revoke(case: Matter, tracks: tuple[str, ...], day: date, redo: bool = False) -> None:
    """A sanction stands no longer: nothing is left to carry out, or it is decided anew."""
    for track in tracks:
        setattr(case, track, None)
        mark(case, f"{track}_revoked", {}, day)
    left = case.party or case.admin
    if redo and ("party" in tracks or not left):
        case.stage = "in_review_intake"
        mark(case, "review_reopened", {}, day)
    elif not redo and not left and case.stage in CARRYING_OUT:
        case.stage = "executed"
        mark(case, "sanctions_ended", {}, day)


def end_probation(s: Situation) -> None:
    outcome = s.said["probation_outcome"]
    if outcome == "expelled":
        new = {"party_sanction": "party_expulsion", "party_effect_from": str(s.day)}
        s.m.said |= new
        decided(s.m, "party", new, s.day)
        mark(s.m, "expelled", new, s.day)
    elif outcome == "extended":
        two_years = after_months(s.m.periods["probation-1y"].started_on, 24)
        mark(s.m, "probation_extended", {"extended_to": two_years}, s.day)
    else:
        mark(s.m, outcome, {}, s.day)


def decide_appeal(s: Situation) -> None:
    case, outcome = s.matter, s.said["appeal_outcome"]
    track = AGAINST[s.m.said["appeal_track"]].removesuffix("_sanction")
    if outcome == "maintained" or track not in ("party", "admin"):
        return
    if outcome == "changed":
        change(case, s.said, s.day)
    else:
        revoke(case, (track,), s.day, redo=outcome == "redo")


def formalities(s: Situation) -> None:
    if s.said["formalities_done"]:
        mark(s.m, "formalities_completed", {}, s.day)


def clue_under_case(s: Situation) -> None:
    clue = s.linked("clue_id")
    clue.stage, clue.said["case_id"] = "under_case", s.m.id
    clue.acts.append(Act("clue_under_case", s.who.id, s.day, "under_case", {}))
    mark(clue, "clue_under_case", {}, s.day)
    s.m.said.update(person_facts(clue))
    if s.row.step == "review_directly":
        s.m.said["handler"] = clue.get("handler")


def extended(s: Situation) -> None:
    mark(s.m, f"{s.said['extended_track']}_formalities_extended", s.said, s.day)


def merged(s: Situation) -> None:
    """The petition waits for the clue that its own has joined."""
    petition = s.all.get(s.m.get("origin"))
    if petition and s.m.id in (petition.get("clues") or ()):
        joins = {s.m.id: s.said["duplicate_of"]}
        petition.said["clues"] = list(dict.fromkeys(joins.get(c, c) for c in petition.get("clues")))


def receive_appeal(s: Situation) -> None:
    matter = s.matter
    clue = matter.id if matter.kind == "clue" else matter.get("clue_id")
    s.m.said |= {name: matter.get(name) for name in OF_THE_PERSON if name != "about_head"}
    s.m.said["clue_id"] = clue


ELSEWHERE: Mapping[str, Callable[[Situation], None]] = {
    "case.file_directly": clue_under_case,
    "case.review_directly": clue_under_case,
    "case.change_sanction": lambda s: change(s.m, s.said, s.day),
    "case.revoke_sanction": lambda s: revoke(s.m, tuple(s.said["revoked_tracks"]), s.day),
    "case.end_probation": end_probation,
    "case.record_execution_item": formalities,
    "case.extend_formalities": extended,
    "clue.merge_duplicate": merged,
    "appeal.receive_appeal": receive_appeal,
    "appeal.decide_appeal": decide_appeal,
    "appeal.record_county_appeal": decide_appeal,
}
