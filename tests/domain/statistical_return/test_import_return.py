"""接收报表文件."""

from datetime import date

import pytest

from domain.statistical_return.figures import frozen
from domain.statistical_return.import_return import ReturnImported
from tests.cases import Case
from tests.return_histories import (
    FOUND_FIRST,
    FROM_TOWN,
    TOWN_BELOW,
    WITH_FILE,
    file_of,
    with_figures,
)

CASE = Case(WITH_FILE, "2026-04-08", "upper", FROM_TOWN)


def importing(given, file=None, day="2026-04-08", **body):
    world = with_figures(TOWN_BELOW, return_file=file or file_of())
    scene = given(world).on(day).by("upper")
    return scene.when("statistical_return.import_return", **FROM_TOWN | body)


def test_the_return_is_the_towns_though_the_county_enters_it(given):
    outcome = importing(given)
    outcome.then(
        ReturnImported(
            return_key="zjw2/2026Q1",
            return_span="2026Q1",
            return_title="2026年第一季度统计报表",
            span_kind="quarter",
            span_ends_on=date(2026, 3, 31),
            for_unit="zjw2",
            return_version=1,
            submitted_on=date(2026, 4, 7),
            overrides=(),
            signed_file=FROM_TOWN["return_file"],
            **frozen(FOUND_FIRST),
        )
    ).at_stage("submitted")
    assert outcome.record.unit == "zjw2"


@pytest.mark.parametrize("unit", ["nobody", "xjw", "zhan"])
def test_only_a_unit_right_below_hands_in(given, unit):
    importing(given, for_unit=unit).then_refused("return-file-of-unit")


def test_the_file_is_that_units(given):
    importing(given, file_of(unit="zjw")).then_refused("return-file-of-unit")


def test_no_file_comes_before_it_was_handed_in(given):
    importing(given, day="2026-04-06").then_refused("dates-in-order")


def test_no_file_closes_months_that_are_not_over(given):
    importing(given, file_of(span="2026")).then_refused("return-span-over")
