"""What a step makes of the records: choices that depend on what was said, marks, new records."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from tests.model.asked import is_asked
from tests.model.law import DECIDED, HANDLED_HERE
from tests.model.matter import Matter
from tests.model.periods import after_mark, rows
from tests.model.situation import Situation

Came = tuple[str | None, tuple[str, ...]]  # the stage reached, None for the same; marks besides
GIVEN_AWAY_FROM = HANDLED_HERE.split()
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
    """The day since which there is an answer to give: that of the last clue, or of new evidence."""
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
    said["truth_found"] = "unfounded" if fell or case.last("withdraw_case") else None


def before_decision(s: Situation, said: dict[str, Any]) -> None:
    before = s.m.stage not in DECIDED.split() and not is_asked(s)
    said["still_to_submit"] = before and s.m.get("case_track") != "supervisory"


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
