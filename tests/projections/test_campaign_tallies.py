"""Figures of campaigns, receptions, screenings, disputes and notices of the police."""

import pytest

from projections.relations import findings
from projections.tallies import Asked, tally
from tests import campaign_histories as k
from tests import histories as h
from tests import review_histories as r
from tests import sanction_histories as s
from tests.outcome_histories import heard

OWN = (
    "CAMP_",
    "INITIATIVE_",
    "PET_RECEPTION",
    "PET_CONSULT",
    "SCREENING",
    "DISPUTE_",
    "POLICE_NOTICE",
)
RESULTS = ("FORM_1", "ORG_HANDLE")
FIELDS = {"CAMP_COUNT": 1, "CAMP_FIELD": 2, "CAMP_SCOPE": 2, "CAMP_CODE": 1}


def told(here, *worlds, only=OWN):
    """The figures of 2026 after these."""
    for world in worlds:
        here.retold(world)
    return {id: n for id, n in here.cells(2026).items() if id.startswith(only)}


def second_campaign(world):
    """Another campaign, which shares a field and a village with the first."""
    fields = {"campaign_fields": ["村务公开", "工程项目"], "campaign_villages": ["乙村", "丙村"]}
    return k.opened(world, **fields)


WIDENED = k.CAMPAIGN_OPEN.did(
    "manager", "add_campaign_fields", "2026-03-20", campaign_fields=["村务公开", "征地补偿"]
)
TWO_MEASURES = k.MEASURE_DONE.did("manager", "adopt_campaign_measure", "2026-04-02", **k.MEASURE)
REPORTED_TWICE = (
    k.FIX_REPORTED.did("secretary", "reject_campaign_fix", "2026-04-21", reason="不实")
    .did("handler", "report_campaign_fix", "2026-04-25", **k.FIX)
    .did("secretary", "verify_campaign_fix", "2026-04-27")
)
ACTION = {"initiative_action": "走访企业收集意见"}
ACTED_TWICE = k.INITIATIVE_OPEN.did(
    "handler", "record_initiative_action", "2026-02-10", **ACTION
).did("handler", "record_initiative_action", "2026-02-11", **ACTION)
RESOLVED = k.DISPUTE_LISTED.did("handler", "resolve_dispute", "2026-04-01", **k.SETTLED)
GIVEN_ON = k.DISPUTE_LISTED.did("handler", "hand_over_dispute", "2026-04-01", **k.GIVEN_ON)
ALL_FIXED = {"CAMP_PROBLEM": 1, "CAMP_FIXED": 1, "CAMP_FIXED.listed": 1, "CAMP_RATE": 1000}
A_CLUE = k.DISPUTE_LISTED.did("manager", "refer_as_clue", "2026-04-01", **k.FOUND)


@pytest.mark.parametrize(
    ("world", "cells"),
    [
        (k.CAMPAIGN_OPEN, FIELDS),
        (k.opened(campaign_villages=None), FIELDS | {"CAMP_SCOPE": None}),
        (WIDENED, FIELDS | {"CAMP_FIELD": 3}),
        (
            second_campaign(k.CAMPAIGN_OPEN),
            {"CAMP_COUNT": 2, "CAMP_FIELD": 3, "CAMP_SCOPE": 3, "CAMP_CODE": 2},
        ),
        (TWO_MEASURES, FIELDS | {"CAMP_MEASURE": 2}),
        (k.CAMPAIGN_CLOSED, FIELDS | {"CAMP_MEASURE": 1}),
        (k.PROBLEM_LISTED, FIELDS | {"CAMP_PROBLEM": 1}),
        (k.FIX_REPORTED, FIELDS | {"CAMP_PROBLEM": 1}),
        (REPORTED_TWICE, FIELDS | ALL_FIXED),
        (k.INITIATIVE_OPEN, {}),
        (ACTED_TWICE, {"INITIATIVE_ACTIONS": 2}),
        (
            k.VISITORS_RECEIVED,
            {"PET_RECEPTION.all": 1, "PET_RECEPTION.heads": 3, "PET_CONSULT": 3},
        ),
        (
            k.received(visit_purpose="petition", heads=2, **k.ANSWER),
            {"PET_RECEPTION.all": 1, "PET_RECEPTION.heads": 2},
        ),
        (k.SCREENED, {"SCREENING_ROUNDS": 1}),
        (k.disputed(k.SCREENED), {"SCREENING_ROUNDS": 1, "DISPUTE_FOUND": 1}),
        (RESOLVED, {"DISPUTE_FOUND": 1, "DISPUTE_SOLVED": 1}),
        (GIVEN_ON, {"DISPUTE_FOUND": 1}),
        (A_CLUE, {"DISPUTE_FOUND": 1}),
        (k.NOTICE_RECEIVED, {"POLICE_NOTICE": 1}),
        (k.NOTICE_A_CLUE, {"POLICE_NOTICE": 1}),
    ],
)
def test_a_year_counts_what_its_histories_say(here, world, cells):
    assert told(here, world) == {id: n for id, n in cells.items() if n}


def test_receptions_of_visitors_and_on_items_add_up(here):
    cells = told(here, heard(2), k.VISITORS_RECEIVED)
    assert cells == {
        "PET_RECEPTION": 2,
        "PET_RECEPTION.all": 3,
        "PET_RECEPTION.heads": 3,
        "PET_CONSULT": 3,
    }


def test_a_problem_of_last_year_that_is_put_right_counts_as_put_right_alone(here):
    problem = k.listed(k.opened(), due_on="2027-04-30")
    reported = problem.did("handler", "report_campaign_fix", "2027-01-08", **k.FIX)
    here.retold(reported.did("secretary", "verify_campaign_fix", "2027-01-11"))
    assert here.cells(2026)["CAMP_PROBLEM"] == 1
    assert here.cells(2027) == {"CAMP_FIXED": 1}
    held = {
        found.relation.id: found.holds
        for found in findings(tally(here.house.views, Asked.of_year(2027)))
    }
    assert held["campaign-problems-all-fixed"]


# ---- what is decided on clues and cases of a campaign


def assessing(world, **clue):
    """A clue taken up by its handler."""
    opinion = {"handler": h.HANDLER, "distribution_opinion": "请承办"}
    return (
        world.did("manager", "clue.register_clue", "2026-03-02", **h.CLUE | clue)
        .did("manager", "propose_distribution", "2026-03-03", **opinion)
        .did("secretary", "approve_distribution", "2026-03-04")
        .did("handler", "sign_receipt", "2026-03-05")
    )


def believed(world, **clue):
    """A clue that ends as its explanation is accepted: the first form."""
    return (
        assessing(world, **clue)
        .did("handler", "propose_disposition", "2026-03-20", **h.TALK)
        .did("secretary", "approve_talk_inquiry", "2026-03-23")
        .did("handler", "record_talk", "2026-03-25", **h.HELD_TALK)
        .did("handler", "submit_talk_report", "2026-03-30", **h.REPORT)
        .did(
            "secretary",
            "close_accepted",
            "2026-04-01",
            feedback_letter_number="反馈〔2026〕1号",
            feedback_sent_on="2026-04-01",
        )
    )


def handled(clue):
    """The same clue with a decision of the organisation."""
    return clue.did("handler", "record_organisational_handling", "2026-05-08", **h.HANDLING)


def of_campaign():
    return {"campaign_id": k.CAMPAIGN_OPEN.subject}


def test_the_first_form_counts_in_a_campaign_only_for_clues_of_one(here):
    assert told(here, believed(h.HOUSE), only=RESULTS) == {"FORM_1": 1}
    cells = told(here, believed(k.CAMPAIGN_OPEN, **of_campaign()), only=RESULTS)
    assert cells == {"FORM_1": 2, "FORM_1.campaign": 1}


def test_one_person_with_two_clues_of_a_campaign_counts_once(here):
    persons = {"persons": [h.SUBJECT | {"id_number": h.ID_NUMBER}]}
    first = believed(k.CAMPAIGN_OPEN, **of_campaign(), **persons)
    cells = told(here, believed(first, **of_campaign(), **persons), only=RESULTS)
    assert cells == {"FORM_1": 2, "FORM_1.campaign": 1}


def test_a_heavier_result_takes_the_place_of_the_first_form(here):
    clue = handled(believed(k.CAMPAIGN_OPEN, **of_campaign()))
    assert told(here, clue, only=RESULTS) == {"ORG_HANDLE": 1, "ORG_HANDLE.campaign": 1}


def test_handling_counts_in_a_campaign_only_for_clues_of_one(here):
    assert told(here, handled(believed(h.HOUSE)), only=RESULTS) == {"ORG_HANDLE": 1}


def test_a_case_is_of_the_campaign_its_clue_is_of(here):
    clue = assessing(k.CAMPAIGN_OPEN, **of_campaign())
    judgment = r.JUDGMENT | {"clue_id": clue.subject, "case_track": "party"}
    case = clue.did("secretary", "case.review_directly", "2026-03-10", **judgment)
    assert case.record.fact("campaign_id") == k.CAMPAIGN_OPEN.subject
    suspended = case.did("handler", "record_organisational_handling", "2026-05-08", **s.HANDLING)
    assert told(here, suspended, only=RESULTS) == {"ORG_HANDLE": 1, "ORG_HANDLE.campaign": 1}


def test_a_clue_found_to_be_of_a_campaign_later_counts_from_then(here):
    clue = believed(k.CAMPAIGN_OPEN)
    facts = {n: v for n, v in (h.CLUE | h.SUBJECT).items() if n not in ("persons", "name")}
    wrong = {"target": 1, "restated": facts | of_campaign(), "reason": "漏填"}
    corrected = clue.did("manager", "propose_correction", "2026-04-02", **wrong).did(
        "secretary", "approve_correction", "2026-04-02"
    )
    assert told(here, corrected, only=RESULTS) == {"FORM_1": 1, "FORM_1.campaign": 1}


def test_a_clue_found_to_be_of_no_campaign_counts_in_none_from_then(here):
    clue = handled(believed(k.CAMPAIGN_OPEN, **of_campaign()))
    facts = {n: v for n, v in (h.CLUE | h.SUBJECT).items() if n not in ("persons", "name")}
    wrong = {"target": 1, "restated": facts | {"campaign_id": None}, "reason": "误选"}
    corrected = clue.did("manager", "propose_correction", "2026-05-11", **wrong).did(
        "secretary", "approve_correction", "2026-05-11"
    )
    assert told(here, corrected, only=RESULTS) == {"ORG_HANDLE": 1}


def test_what_a_campaign_dealt_with_is_counted_by_the_clue(here):
    two = {"persons": [h.SUBJECT, h.SUBJECT | {"name": "赵某"}]}
    clue = handled(believed(k.CAMPAIGN_OPEN, **of_campaign(), **two))
    assert told(here, clue, only=("CAMP_CASES",)) == {"CAMP_CASES": 1}
    again = clue.did("handler", "record_organisational_handling", "2026-05-09", **h.HANDLING)
    assert told(here, again, only=("CAMP_CASES",)) == {"CAMP_CASES": 2}, "one more clue, told anew"


def test_what_is_closed_or_of_no_campaign_is_not_dealt_with_in_one(here):
    closed = believed(k.CAMPAIGN_OPEN, **of_campaign())
    assert told(here, closed, handled(believed(h.HOUSE)), only=("CAMP_CASES",)) == {}
