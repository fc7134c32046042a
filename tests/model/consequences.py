"""What a step does to other records, or to what stands on its own, besides what it says."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from tests.model.matter import Act, Matter
from tests.model.outcomes import OF_THE_PERSON, decided, mark, person_facts
from tests.model.periods import after_months
from tests.model.situation import AGAINST, Situation

CARRYING_OUT = ("decided", "announcing", "executing")


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
