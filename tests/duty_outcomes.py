"""Named histories of duties and of rare results: together with the steps' own cases and the other
outcomes they leave no figure of the catalogue at nought.
"""

from typing import Any

from domain.codes import CODES
from tests import campaign_histories as k
from tests import case_histories as c
from tests import education_histories as e
from tests import measure_histories as m
from tests import outreach_histories as o
from tests import patrol_histories as l
from tests import petition_histories as p
from tests import prevention_histories as v
from tests import responsibility_histories as y
from tests import review_histories as r
from tests import supervision_histories as i
from tests import team_histories as t
from tests.histories import CLUE, HANDLER, HANDLING, HELD_TALK, HOUSE, REPORT, TALK, World
from tests.outcome_histories import BELIEVED, EIGHT_RULES, MEASURED, after_inquiry, verified_with

CIVIL_SERVANT = {"political_status": "masses_or_other", "person_category": "civil_servant"}
RANKS = ("provincial_ministerial", "bureau", "county", "township_section", "general_cadre")
IN_OFFICE = (
    "admin_warning",
    "admin_major_demerit",
    "admin_demotion",
    "admin_removal",
    "admin_dismissal",
)
RARE_MEASURES = (
    "stop_breach",
    "return_gains",
    "rectify_by_date",
    "life_meeting_criticism",
    "ordered_apology",
    "other_education",
)


def warned_at(rank: str) -> World:
    """Somebody of a rank, warned by the commission's plenary."""
    case = r.resolved(r.reported(r.accepted(rank=rank)))
    warning = r.PLENARY | {"party_sanction": "party_warning"}
    return case.did("secretary", "decide_by_plenary", "2026-04-07", **warning)


def sanctioned_in_office(sanction: str) -> World:
    """A civil servant whom the county sanctioned in office."""
    proposed = {"proposed_party_sanction": None, "proposed_admin_sanction": sanction}
    case = r.checked(
        r.reported(r.accepted("supervisory", **CIVIL_SERVANT), **proposed), "county_approves"
    )
    asked = case.did(
        "secretary", "request_county", "2026-04-20", request_number="某纪请〔2026〕3号"
    )
    reply = {"reply_number": "某县监复〔2026〕2号", "admin_sanction": sanction}
    return asked.did("reviewer", "record_county_reply", "2026-05-06", **reply)


def of_campaign() -> World:
    """A clue of a campaign whose explanation was accepted, after which nothing is decided."""
    opinion = {"handler": HANDLER, "distribution_opinion": "请承办"}
    clue = CLUE | {"campaign_id": k.CAMPAIGN_OPEN.subject}
    return (
        k.CAMPAIGN_OPEN.did("manager", "clue.register_clue", "2026-03-02", **clue)
        .did("manager", "propose_distribution", "2026-03-03", **opinion)
        .did("secretary", "approve_distribution", "2026-03-04")
        .did("handler", "sign_receipt", "2026-03-05")
        .did("handler", "propose_disposition", "2026-03-20", **TALK)
        .did("secretary", "approve_talk_inquiry", "2026-03-23")
        .did("handler", "record_talk", "2026-03-25", **HELD_TALK)
        .did("handler", "submit_talk_report", "2026-03-30", **REPORT)
        .did("secretary", "close_accepted", "2026-04-01", **BELIEVED)
    )


def checked_in_campaign() -> World:
    """Two inspections of a campaign, open and covert, with a project, and a problem put right."""
    campaign = i.in_campaign()
    project = i.with_project(campaign)
    said: dict[str, Any] = {"campaign_id": campaign.subject, "project_ids": [project.subject]}
    counted = {"persons_checked": 6, "households_visited": 9, "inspection_mode": "covert"}
    first = i.inspected(i.inspected(project, **said), "2026-03-03", **said, **counted)
    return i.verified(i.found(first, inspection_id=first.subject))


def workforce(kind: str) -> World:
    """A part of the workforce, of some kind."""
    said = t.WORKFORCE | {"workforce_kind": kind}
    return HOUSE.did("manager", "workforce.set_up_workforce", "2026-01-12", **said)


AWAY = {"training_title": "跟班学习", "heads": 2, "training_kind": "away"}
KEY_POWERS = v.POWERS | {"key_power_count": 1}
EIGHT_RULES_KNOWN = c.INVESTIGATING.did(
    "handler", "update_case_statistics", "2026-04-17", **EIGHT_RULES
)
CAMPAIGN_CLUE = of_campaign()
CAMPAIGN = {"measure_ground": "campaign", "campaign_id": k.CAMPAIGN_OPEN.subject}
VILLAGE = k.CAMPAIGN_OPEN.did(
    "console", "unit.register_unit", "2026-03-02", unit_code="mc", unit_title="某村党支部"
)
ANSWERABLE = {"accountable_unit": VILLAGE.subject, "campaign_id": k.CAMPAIGN_OPEN.subject}

RARE_OUTCOMES = (
    p.registered(p.PETITION | {"petition_class": "suggestion", "accused": []}),
    *map(warned_at, RANKS),
    *map(sanctioned_in_office, IN_OFFICE),
    *(verified_with(**MEASURED | {"measure": measure}) for measure in RARE_MEASURES),
    after_inquiry("party_warning", c.transferred(EIGHT_RULES_KNOWN)),
    CAMPAIGN_CLUE,
    of_campaign().did("handler", "record_organisational_handling", "2026-05-08", **HANDLING),
)
DUTIES = (
    y.TASK_CONFIRMED.did("handler", "submit_material", y.TOO_LATE, **y.MATERIAL).did(
        "deputy", "accept_material", "2026-04-02"
    ),
    v.identified(risk_level="medium"),
    checked_in_campaign(),
    m.answering(m.ORGANISATION | ANSWERABLE, VILLAGE),
    *(e.held(session_kind=kind) for kind in ("case", "class", "study", "warning", "other")),
    e.talked(talk_kind="interview", interview_ground="preventive"),
    t.TRAINED.did("manager", "record_training", "2026-03-02", **AWAY),
    *map(workforce, CODES["workforce_kind"].codes),
    o.IN_SERVICE,
    t.FORMED,
    l.BASICALLY_DONE,
    l.PROBLEM_LISTED,
    v.POST_REVIEWED.did("handler", "list_powers", "2026-03-03", **KEY_POWERS),
    i.inspected(people_visited=40, households_kind="poor"),
)
