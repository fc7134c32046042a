"""呈报立案."""

from datetime import date

import pytest

from domain.case.submit_filing_report import FilingReportSubmitted
from tests.case_histories import DIRECTLY, FILING_PROPOSED, FILING_REPORT, proposed_on
from tests.cases import Case
from tests.histories import CLUE, COLLEAGUE, HANDLER, HOUSE, TEAM, _assessing

CASE = Case(FILING_PROPOSED, "2026-03-11", "handler", FILING_REPORT)
PROBLEM = {"eight_rules": True, "eight_rules_problem": ["hedonism_dining"]}


def reporting(given, world=FILING_PROPOSED, by="handler", **fields):
    scene = given(world).on("2026-03-11").by(by)
    return scene.when("submit_filing_report", **FILING_REPORT | fields)


def test_the_report_names_track_handler_and_team(given):
    outcome = reporting(given, **PROBLEM).at_stage("filing_pending")
    outcome.then(
        FilingReportSubmitted(
            case_track="party",
            filing_grounds="已查明部分违纪事实",
            act_from=date(2024, 5, 1),
            act_to=date(2025, 12, 31),
            breach_articles="第124条",
            transfer_requested_too=None,
            eight_rules=True,
            eight_rules_problem=("hedonism_dining",),
            is_accountability=False,
            self_surrendered=False,
            self_confessed=True,
            handler=HANDLER,
            team=(HANDLER, COLLEAGUE),
            eight_rules_kind="hedonism_dining",
        )
    )


def test_a_case_counts_as_one_of_the_problems_it_names(given):
    two = PROBLEM | {"eight_rules_problem": ["hedonism_dining", "hedonism_gifts"]}
    assert reporting(given, **two).record.fact("eight_rules_kind") == "hedonism_dining"
    gifts = reporting(given, **two, eight_rules_kind="hedonism_gifts")
    assert gifts.record.fact("eight_rules_kind") == "hedonism_gifts"
    other = reporting(given, **two, eight_rules_kind="hedonism_travel")
    other.then_refused("eight-rules-problem-named")


def test_the_tags_of_the_clue_stay_where_none_are_said(given):
    clue = CLUE | {"problem_tags": ["mass_corruption"]}
    world = _assessing(clue)
    case = world.did(
        "handler", "case.file_directly", "2026-03-10", **DIRECTLY, clue_id=world.subject
    )
    assert reporting(given, case).record.fact("problem_tags") == ("mass_corruption",)
    drunk = reporting(given, case, problem_tags=["drunk_driving"])
    assert drunk.record.fact("problem_tags") == ("drunk_driving",)


def test_only_the_handler_of_the_clue_reports(given):
    reporting(given, by="colleague").then_refused("filing-report-by-clue-handler", "role")


@pytest.mark.parametrize(
    ("status", "category", "track", "rule"),
    [
        ("masses_or_other", "neither", "supervisory", "filed-against-member-or-official"),
        ("masses_or_other", "village_manager", "party", "party-track-for-members"),
        ("masses_or_other", "village_manager", "both", "party-track-for-members"),
        ("party_member", "neither", "supervisory", "supervisory-track-for-officials"),
        ("party_member", "ordinary_member", "supervisory", "supervisory-track-for-officials"),
        ("party_member", "neither", "both", "supervisory-track-for-officials"),
    ],
)
def test_a_track_must_reach_the_person(given, status, category, track, rule):
    world = proposed_on(political_status=status, person_category=category)
    reporting(given, world, case_track=track).then_refused(rule)


@pytest.mark.parametrize(
    ("status", "category", "track"),
    [
        ("masses_or_other", "village_manager", "supervisory"),
        ("probationary_member", "neither", "party"),
        ("party_member", "civil_servant", "both"),
    ],
)
def test_a_member_is_filed_on_one_track_and_an_official_on_the_other(
    given, status, category, track
):
    world = proposed_on(political_status=status, person_category=category)
    reporting(given, world, case_track=track).at_stage("filing_pending")


@pytest.mark.parametrize(
    "days",
    [
        {"act_from": "2026-01-01", "act_to": "2025-12-31"},
        {"act_to": "2026-03-12"},
    ],
)
def test_acts_lie_in_order_before_the_report(given, days):
    reporting(given, **days).then_refused("dates-in-order")


@pytest.mark.parametrize(
    "fields", [{"eight_rules": True}, {"eight_rules_problem": ["hedonism_dining"]}]
)
def test_the_problem_is_named_exactly_where_the_eight_rules_are_broken(given, fields):
    reporting(given, **fields).then_refused("eight-rules-problem-named")


def test_no_act_before_the_eight_rules_breaks_them(given):
    before = PROBLEM | {"act_from": "2012-01-01", "act_to": "2012-12-03"}
    reporting(given, **before).then_refused("after-eight-rules")
    reporting(given, **before | {"act_to": "2012-12-04"}).at_stage("filing_pending")


@pytest.mark.parametrize(
    ("fields", "rule"),
    [
        ({"team": [HANDLER]}, "inquiry-by-two"),
        ({"handler": HOUSE.account("outsider")}, "inquiry-by-two"),
        ({"team": [*TEAM, "0" * 32]}, "assigned-in-service"),
        ({"team": [*TEAM, HOUSE.account("security")]}, "assigned-in-service"),
        (
            {"handler": HOUSE.account("manager"), "team": [HANDLER, HOUSE.account("manager")]},
            "handler-in-service",
        ),
    ],
)
def test_two_in_service_inquire_and_the_handler_is_one_of_them(given, fields, rule):
    reporting(given, **fields).then_refused(rule)


@pytest.mark.parametrize("where", ["clue", "case"])
def test_whoever_is_recused_from_clue_or_case_does_not_inquire(given, where):
    case = FILING_PROPOSED.subject
    subject = FILING_PROPOSED.record.fact("clue_id") if where == "clue" else case
    recusal = {"recused": COLLEAGUE, "recusal_ground": "relative"}
    world = FILING_PROPOSED.about(subject).did(
        "secretary", "declare_recusal", "2026-03-10", **recusal
    )
    reporting(given, world.about(case)).then_refused("recused-not-assigned")
