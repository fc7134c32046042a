"""Bodies for appeals."""

from datetime import timedelta

from tests.model.bodies import (
    BUILDERS,
    Body,
    Pick,
    builds,
    choosing,
    ever,
    extension,
    if_said,
    in_business,
    of_kind,
    recused_from,
    two_of,
)
from tests.model.bodies_decided import by_county, changed
from tests.model.situation import AGAINST, Situation


@builds("appeal.receive_appeal")
def receive_appeal(s: Situation, pick: Pick) -> Body:
    matters = [*of_kind(s, "case"), *of_kind(s, "clue")]
    decided = [m for m in matters if any(m.get(name) for name in AGAINST.values())]
    if not matters:
        return None
    matter = s.all[pick("matter", [m.id for m in (decided or matters)[:8]])]
    against = [track for track, name in AGAINST.items() if matter.get(name)]
    return {
        "case_id": matter.id if matter.kind == "case" else None,
        "clue_id": matter.id if matter.kind == "clue" else None,
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
    said = outcome_of(s, pick)
    return by_county(s) | said if said else None


@builds("appeal.record_county_appeal")
def outcome_of(s: Situation, pick: Pick) -> Body:
    track = AGAINST[s.m.said["appeal_track"]].removesuffix("_sanction")
    outcome = pick("appeal_outcome", ["maintained", "changed", "revoked", "redo"])
    form_has_it = (track == "admin") == (s.row.step == "record_county_appeal")
    if track in ("party", "admin") and not (form_has_it and getattr(s.matter, track)):
        outcome = "maintained"
    elif track in ("party", "admin") and outcome == "changed":
        said = changed(s, s.matter, track, pick)
        return said | {"appeal_outcome": outcome} if said else None
    return {"appeal_outcome": outcome}


BUILDERS["appeal.accept_appeal"] = choosing(upper_level=(True, False))
