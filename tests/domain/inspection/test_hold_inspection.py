"""开展监督检查."""

from dataclasses import replace
from decimal import Decimal

import pytest

from domain.inspection.hold_inspection import InspectionHeld
from tests.cases import Case
from tests.histories import HOUSE
from tests.supervision_histories import INSPECTION

AT_HOLIDAY = INSPECTION | {"inspection_theme": "holiday", "holiday_window": "spring_festival"}
CASE = Case(HOUSE, "2026-03-02", "manager", INSPECTION)
OTHER_CASES = (Case(HOUSE, "2026-03-02", "secretary", AT_HOLIDAY),)


def holding(given, inspection=INSPECTION, **said):
    scene = given(HOUSE).on("2026-03-02").by("manager")
    return scene.when("inspection.hold_inspection", **inspection | said)


def test_who_went_where_and_for_what_is_kept_under_a_number(given):
    held = InspectionHeld(
        inspection_number="检查〔2026〕1号",
        inspection_theme="central_work",
        inspection_mode="on_site",
        holiday_window=None,
        theme_note="秸秆禁烧",
        inspection_team=("李某", "赵某"),
        units_visited=("某村", "某社区"),
        work_fields=("benefits",),
        project_ids=None,
        campaign_id=None,
        initiative_id=None,
        duty_list_id=None,
        persons_checked=6,
        households_visited=None,
        inspection_summary="查看禁烧巡查记录",
    )
    holding(given, work_fields=["benefits"], persons_checked=6).then(held).at_stage("held")


def test_how_many_opinions_were_collected_on_the_way_is_kept(given):
    assert holding(given, opinions_count=12).record.fact("opinions_count") == 12


@pytest.mark.parametrize(
    "said",
    [
        {"holiday_window": "new_year"},
        {"inspection_theme": "holiday"},
    ],
    ids=["another theme", "no holiday said"],
)
def test_a_holiday_is_named_where_its_conduct_was_checked_and_nowhere_else(given, said):
    holding(given, **said).then_refused("holiday-named-where-checked")


def test_a_check_at_a_holiday_names_it(given):
    assert holding(given, AT_HOLIDAY).record.fact("holiday_window") == "spring_festival"


def test_nobody_inspects_alone(given):
    holding(given, inspection_team=["李某"]).then_refused("inspection-by-two")


def test_a_corrected_inspection_keeps_its_number(given):
    world = holding(given).world
    wrong = {"target": 1, "restated": {**INSPECTION, "theme_note": "防汛"}, "reason": "录入有误"}
    proposed = world.did("manager", "propose_correction", "2026-03-03", **wrong)
    corrected = given(proposed).on("2026-03-03").by("secretary").when("approve_correction")
    facts = corrected.record.facts
    assert (facts["inspection_number"], facts["theme_note"]) == ("检查〔2026〕1号", "防汛")


def test_what_sort_of_check_it_was_is_kept_where_it_is_said(given):
    said = {
        "inspection_kind": "special",
        "units_kind": "village",
        "households_visited": 6,
        "households_kind": "poor",
        "people_visited": 9,
        "funds_checked": "468485.50",
    }
    held = holding(given, **said).recorded[0].event
    plain = holding(given).recorded[0].event
    assert held == replace(plain, **said | {"funds_checked": Decimal("468485.50")})


@pytest.mark.parametrize("visited", ["households_visited", "people_visited"])
def test_the_households_are_of_a_kind_where_some_were_visited(given, visited):
    holding(given, households_kind="poor").then_refused("households-counted-where-named")
    outcome = holding(given, households_kind="poor", **{visited: 3})
    assert outcome.record.fact("households_kind") == "poor"
