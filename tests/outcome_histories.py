"""Named histories of results: what a matter of each kind may come to, for its figures."""

from tests import case_histories as c
from tests import petition_histories as p
from tests import review_histories as r
from tests import sanction_histories as s
from tests.histories import CHARGED, LETTER_DELIVERED, REPLY, REPORT, World, _verified
from tests.petition_histories import ACCEPTED, RECEPTION

BELIEVED = {"feedback_letter_number": "反馈〔2026〕1号", "feedback_sent_on": "2026-04-01"}
VISITED = {"visited_village": "某村", "visit_participants": "李某", "visit_result": "已核对账目"}
MEASURED = {"measure": "criticism", "measure_document": "措〔2026〕1号", "measure_on": "2026-04-24"}
SEVERAL = MEASURED | {"further_measures": ["ordered_self_review", "public_criticism"]}


def heard(times: int) -> World:
    """An item whose sender came this often and for which somebody went to the village once."""
    world = ACCEPTED
    for _ in range(times):
        world = world.did("intake", "record_reception", "2026-03-04", **RECEPTION)
    return world.did("secretary", "record_field_visit", "2026-03-05", **VISITED)


def verified_with(**measure: object) -> World:
    """A clue that ended after a verification in measures."""
    found = _verified(verification_outcome="measure_applied", proposed_measure="criticism")
    return found.did("secretary", "apply_measure", "2026-04-24", **measure)


def concluded(case: World, on: str = "2026-05-25") -> World:
    """A case, and the clue it came from with its result."""
    clue = case.record.fact("clue_id")
    return case.about(clue).did("handler", "conclude_clue", on)


def answered_by_party_organisation(measure: str | None) -> World:
    """A clue given to a Party organisation, which took a measure."""
    return CHARGED.did(
        "handler", "record_party_org_reply", "2026-05-20", measure=measure, reply_summary="已办"
    )


def by_channel(channel: str) -> World:
    """An item that came in this way."""
    sender = {"sender_organ": "某镇信访办"} if channel == "transferred_in" else {}
    return p.received(**p.RECEIPT | {"petition_channel": channel} | sender)


def held_accountable(form: str, **subject: str) -> World:
    """A case against somebody, or an organisation, that is held accountable besides."""
    body = s.ACCOUNTABLE | {"accountability_form": form}
    return r.accepted(**subject).did("handler", "hold_accountable", "2026-05-08", **body)


def appealed(outcome: str, **decision: object) -> World:
    """An appeal against a warning, decided by the county."""
    body = s.BY_COUNTY | {"appeal_outcome": outcome} | decision
    return s.APPEAL_REPORTED.did("secretary", "decide_appeal", "2026-05-25", **body)


def after_inquiry(sanction: str, case: World = c.TRANSFERRED, **fields: str) -> World:
    """A case that was filed and inquired into, up to what the plenary or the committee decided."""
    days = {"review_talk_on": "2026-05-06", "discussed_on": "2026-05-07"}
    sent = {"review_procedure": "township_decides", "county_check_number": "某纪核〔2026〕2号"}
    agreed = {"county_feedback_number": "某县纪审〔2026〕2号", "county_opinion": "agreed"}
    case = (
        case.did("reviewer", "accept_review", "2026-04-27", review_team=r.REVIEW_TEAM)
        .did("reviewer", "submit_review_report", "2026-05-08", **r.REPORT, **days)
        .did("secretary", "send_county_check", "2026-05-09", **sent)
        .did("reviewer", "record_county_feedback", "2026-05-12", **agreed)
        .did("reviewer", "record_branch_resolution", "2026-05-15", **r.BRANCH)
    )
    if sanction == "party_warning":
        body = r.PLENARY | {"party_sanction": sanction}
        return case.did("secretary", "decide_by_plenary", "2026-05-20", **body)
    proposed = r.PLENARY | {"proposed_party_sanction": sanction}
    asked = case.did("secretary", "agree_by_plenary", "2026-05-20", **proposed).did(
        "secretary", "ask_party_committee", "2026-05-21", **r.OPINIONS
    )
    body = r.COMMITTEE | {"party_sanction": sanction} | fields
    return asked.did("party_secretary", "decide_by_party_committee", "2026-05-22", **body)


CHANNELS = ("letter", "visit", "phone", "network", "other_channel", "transferred_in")
LIGHTER = {"party_sanction": "party_exemption", "party_effect_from": "2026-04-07"}
MEASURES = ("warning_talk", "reminder_talk", "public_criticism", "ordered_self_review")
EIGHT_RULES = {"eight_rules": True, "eight_rules_problem": ["hedonism_dining"]}
FILED_BY_EIGHT_RULES = (
    c.FILING_PROPOSED.did(
        "handler", "submit_filing_report", "2026-03-11", **c.FILING_REPORT | EIGHT_RULES
    )
    .did("secretary", "endorse_filing", "2026-03-12")
    .did("party_secretary", "approve_filing", "2026-03-13")
)

ANSWERED_BY_LETTER = (
    LETTER_DELIVERED.did("handler", "record_reply", "2026-03-27", **REPLY)
    .did("handler", "submit_talk_report", "2026-03-30", **REPORT)
    .did("secretary", "close_accepted", "2026-04-01", **BELIEVED)
)

# Together with the steps' own cases they leave no figure at nought.
OUTCOMES = (
    *map(by_channel, CHANNELS),
    heard(2),
    *map(answered_by_party_organisation, (*MEASURES, "admonition")),
    ANSWERED_BY_LETTER,
    verified_with(**SEVERAL),
    FILED_BY_EIGHT_RULES,
    c.BOTH_FILED,
    *map(concluded, map(after_inquiry, ("party_warning", "party_probation_1y"))),
    *map(concluded, (r.WARNED, r.REMOVED, r.EXPELLED, s.AT_JUSTICE, s.SUSPENDED)),
    s.by_plenary("party_exemption"),
    s.by_plenary("party_serious_warning"),
    s.PROBATION_1Y,
    s.WITH_ADMIN,
    s.ADMIN_ONLY,
    held_accountable("org_notice", political_status="party_organisation"),
    s.HELD_ACCOUNTABLE,
    *(appealed(outcome) for outcome in ("maintained", "revoked", "redo")),
    appealed("changed", **LIGHTER),
)
