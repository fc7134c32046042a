"""Named histories of cases, from the proposal to file to the transfer to review."""

from typing import Any

from tests.histories import ASSESSING, CLUE, SUBJECT, TEAM, World, _assessing

DIRECTLY = {"direct_filing_reason": "implicated_handed_over"}
FILING_REPORT = {
    "case_track": "party",
    "filing_grounds": "已查明部分违纪事实",
    "act_from": "2024-05-01",
    "act_to": "2025-12-31",
    "breach_articles": "第一百二十四条",
    "eight_rules": False,
    "is_accountability": False,
    "self_surrendered": False,
    "self_confessed": True,
    "handler": TEAM[0],
    "team": TEAM,
}
ANNOUNCED = {"acted_by": TEAM, "person_opinion": "agrees", "unit_leader_told": True}
NOTICE = {"filing_notice_number": "某监立通〔2026〕3号"}
COUNTY_FILING = {"county_filing_number": "某县监立〔2026〕3号"}


def proposed_on(**subject: Any) -> World:
    """A case proposed against somebody who differs in these facts."""
    clue = _assessing(CLUE | {"persons": [SUBJECT | subject]})
    return clue.did("handler", "case.file_directly", "2026-03-10", clue_id=clue.subject, **DIRECTLY)


def reported(track: str) -> World:
    """A filing report for a track, not yet examined."""
    report = FILING_REPORT | {"case_track": track}
    return FILING_PROPOSED.did("handler", "submit_filing_report", "2026-03-11", **report)


def endorsed(track: str) -> World:
    """The same, examined by the secretary."""
    return reported(track).did("secretary", "endorse_filing", "2026-03-12")


FILING_PROPOSED = ASSESSING.did(
    "handler", "case.file_directly", "2026-03-10", clue_id=ASSESSING.subject, **DIRECTLY
)
FILING_REPORTED = reported("party")
FILING_ENDORSED = endorsed("party")
SUPERVISORY_ENDORSED = endorsed("supervisory")
BOTH_ENDORSED = endorsed("both")

FILED = FILING_ENDORSED.did("party_secretary", "approve_filing", "2026-03-13")
SUPERVISORY_FILED = SUPERVISORY_ENDORSED.did(
    "secretary", "record_supervisory_filing", "2026-03-13", **COUNTY_FILING
)
PARTY_FILED_OF_BOTH = BOTH_ENDORSED.did("party_secretary", "approve_filing", "2026-03-13")
BOTH_FILED = PARTY_FILED_OF_BOTH.did(
    "secretary", "record_county_filing", "2026-03-16", **COUNTY_FILING
)

INVESTIGATING = FILED.did("handler", "announce_filing", "2026-03-17", **ANNOUNCED)
SUPERVISORY_INVESTIGATING = SUPERVISORY_FILED.did(
    "handler", "announce_filing", "2026-03-17", **ANNOUNCED, **NOTICE
)
BOTH_INVESTIGATING = BOTH_FILED.did(
    "handler", "announce_filing", "2026-03-17", **ANNOUNCED, **NOTICE
)
