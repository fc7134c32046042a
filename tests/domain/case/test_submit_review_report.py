"""提交审理报告."""

from datetime import date

import pytest

from domain.case.submit_review_report import ReviewReportSubmitted
from domain.rulebook import adopt
from tests.cases import Case
from tests.histories import HANDLER
from tests.review_histories import (
    ACCEPTED,
    REPORT,
    REVIEW_TEAM,
    REVIEWER,
    SUPERVISORY_ACCEPTED,
    accepted,
)

DAYS = {"review_talk_on": "2026-03-20", "discussed_on": "2026-03-23"}
CASE = Case(ACCEPTED, "2026-03-25", "reviewer", REPORT | DAYS)


def submitting(given, world=ACCEPTED, on="2026-03-25", **fields):
    scene = given(world).on(on).by("reviewer")
    return scene.when("submit_review_report", **REPORT | DAYS | fields)


def test_the_report_ends_the_month(given):
    outcome = submitting(given)
    event = ReviewReportSubmitted(
        review_talk_on=date(2026, 3, 20),
        review_talkers=tuple(REVIEW_TEAM),
        review_talk_summary="本人认可所认定的事实",
        breach_facts="优亲厚友",
        act_from=date(2020, 5, 1),
        act_to=date(2021, 5, 1),
        newer_rules_lighter=False,
        breach_articles="第112条",
        important_or_complex=False,
        importance_reason="事实清楚，数额不大",
        proposed_party_sanction="party_warning",
        proposed_admin_sanction=None,
        discussed_on=date(2026, 3, 23),
        discussion_minutes="一致同意审理意见",
        late_reason=None,
    )
    outcome.then(event).at_stage("review_reported")
    assert outcome.deadline("case-review").met_on == date(2026, 3, 25)


@pytest.mark.parametrize(
    ("on", "late"),
    [("2026-04-10", False), ("2026-04-13", False), ("2026-04-14", True)],
)
def test_a_late_report_says_why(given, on, late):
    outcome = submitting(given, on=on)
    if late:
        outcome.then_refused("case-review")
        assert submitting(given, on=on, late_reason="人员不足").deadline("case-review").late
    else:
        assert outcome.refused is None


@pytest.mark.parametrize("talkers", [[REVIEWER], [REVIEWER, HANDLER]])
def test_two_of_the_team_talk_with_the_person(given, talkers):
    submitting(given, review_talkers=talkers).then_refused("review-talk-by-two")


UNABLE = {"review_talk_unable": "本人已死亡"}
NO_TALK = {"review_talk_on": "", "review_talkers": [], "review_talk_summary": ""}


def test_where_nobody_can_talk_with_the_person_it_is_said_why(given):
    submitting(given, **NO_TALK).then_refused("review-talk-by-two")
    submitting(given, **UNABLE).then_refused("review-talk-by-two")
    outcome = submitting(given, **NO_TALK, **UNABLE).at_stage("review_reported")
    assert outcome.record.fact("review_talk_unable") == "本人已死亡"


@pytest.mark.parametrize("fields", [{name: NO_TALK[name]} for name in NO_TALK])
def test_a_talk_has_its_day_its_talkers_and_what_was_said(given, fields):
    submitting(given, **fields).then_refused("review-talk-by-two")


@pytest.mark.parametrize(
    "fields",
    [
        {"review_talk_on": "2026-03-26"},
        {"discussed_on": "2026-03-09"},
        {"act_from": "2021-05-02"},
        {"act_to": "2026-03-26"},
    ],
)
def test_dates_are_in_order(given, fields):
    submitting(given, **fields).then_refused("dates-in-order")


@pytest.mark.parametrize(
    ("act_to", "articles", "legal"),
    [
        ("2023-12-31", "第二十七条、第四十四条、第一百三十七条", True),
        ("2023-12-31", "第三十四条", False),
        ("2023-12-31", "第四十三条", False),
        ("2023-12-31", "第一百三十八条", False),
        ("2024-01-01", "第二十八条、第三十五条、第四十九条、第一百五十四条第二款", True),
        ("2024-01-01", "第二十七条", False),
        ("2024-01-01", "第四十九条、第四十八条", False),
        ("2024-01-01", "第一百五十五条", False),
        ("2018-10-01", "第一百一十二条", True),
        ("2018-09-30", "第一百一十二条", False),
    ],
)
def test_the_articles_are_of_the_edition_of_the_last_act(given, act_to, articles, legal):
    outcome = submitting(given, act_from="2018-01-01", act_to=act_to, breach_articles=articles)
    if legal:
        assert outcome.refused is None
    else:
        outcome.then_refused("articles-of-the-edition")


LOCAL = """
[[local]]
id = "articles-of-the-edition"
title = "2015年版处分条例"
article = "处分条例第45条至第129条"
in_force = 2016-01-01
source = "县纪委提供的条款范围"
"""


@pytest.fixture
def earlier_edition():
    adopt(LOCAL)
    yield
    adopt("")


@pytest.mark.usefixtures("earlier_edition")
def test_an_earlier_edition_comes_as_a_local_row(given):
    days = {"act_from": "2016-01-01", "act_to": "2018-09-30"}
    submitting(given, **days, breach_articles="第一百一十二条").at_stage("review_reported")
    outcome = submitting(given, **days, breach_articles="第一百三十条")
    outcome.then_refused("articles-of-the-edition")


def test_a_party_case_cites_articles_and_a_supervisory_one_need_not(given):
    nothing = {"breach_articles": ""}
    submitting(given, **nothing).then_refused("breach-articles-named")
    admin = {"proposed_party_sanction": None, "proposed_admin_sanction": "admin_demerit"}
    submitting(given, SUPERVISORY_ACCEPTED, **nothing, **admin).at_stage("review_reported")


def test_newer_rules_apply_where_they_are_lighter(given):
    newer = {"act_to": "2023-12-31", "breach_articles": "第一百五十四条"}
    submitting(given, **newer).then_refused("articles-of-the-edition")
    assert submitting(given, **newer, newer_rules_lighter=True).refused is None


@pytest.mark.parametrize(
    ("subject", "fields", "rule"),
    [
        ({"political_status": "probationary_member"}, {}, "party-sanction-for-members"),
        (
            {"track": "party", "person_category": "neither"},
            {"proposed_admin_sanction": "admin_warning"},
            "admin-sanction-for-supervised",
        ),
        ({}, {"proposed_admin_sanction": "admin_removal"}, "admin-sanction-of-village-managers"),
        ({}, {"proposed_admin_sanction": "admin_major_demerit"}, None),
        (
            {"track": "party"},
            {"proposed_admin_sanction": "admin_major_demerit"},
            "sanction-on-track-filed",
        ),
        ({"track": "supervisory"}, {}, "sanction-on-track-filed"),
        (
            {"person_category": "civil_servant"},
            {"proposed_admin_sanction": "admin_removal"},
            None,
        ),
        (
            {"political_status": "probationary_member"},
            {"proposed_party_sanction": None},
            None,
        ),
    ],
)
def test_a_sanction_is_one_the_person_can_receive(given, subject, fields, rule):
    outcome = submitting(given, accepted(**{"track": "both"} | subject), **fields)
    if rule:
        outcome.then_refused(rule)
    else:
        assert outcome.refused is None
