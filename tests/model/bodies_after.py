"""Bodies for cases up to their review."""

from datetime import timedelta

from tests.model.bodies import (
    Body,
    Pick,
    builds,
    ever,
    extension,
    held_by,
    if_said,
    in_business,
    of_kind,
    recused_from,
    two_of,
    with_handler,
)
from tests.model.matter import Matter
from tests.model.situation import Situation

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


@builds("case.announce_filing", "case.record_announcement", "case.announce_change")
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


@builds("case.record_detention_notice")
def record_detention_notice(s: Situation, pick: Pick) -> Body:
    return {"detained_on": str(s.day)}


@builds("case.extend_inquiry")
def extend_inquiry(s: Situation, pick: Pick) -> Body:
    return if_said(extended_to=extension(s, 18, pick, "supervisory-inquiry"))


@builds("case.record_employer_sanction")
def record_employer_sanction(s: Situation, pick: Pick) -> Body:
    return {"employer_sanctioned": pick("employer", [False] if s.m.admin else [False, True])}


@builds("case.withdraw_case")
def withdraw_case(s: Situation, pick: Pick) -> Body:
    return {"county_approval_number": "某县监撤〔2026〕1号"}
