"""编制报表."""

from datetime import date

import pytest
from marshmallow import ValidationError

from domain.statistical_return.compile_return import ReturnCompiled
from domain.statistical_return.figures import FrozenFigures, frozen
from tests.cases import Case
from tests.return_histories import FOUND_FIRST, NOTHING, SPAN, TOLD, with_figures

CASE = Case(TOLD, "2026-04-02", "manager", SPAN)
ZERO = {"zero_confirmed": True, "zero_report_note": "本季无信访"}


def compiling(given, day="2026-04-02", world=TOLD, **body):
    scene = given(world).on(day).by("manager")
    return scene.when("statistical_return.compile_return", **SPAN | body)


def test_the_figures_are_frozen_as_they_were_worked_out(given):
    outcome = compiling(given)
    outcome.then(
        ReturnCompiled(
            return_key="zjw/2026Q1",
            return_span="2026Q1",
            return_title="2026年第一季度统计报表",
            span_kind="quarter",
            span_ends_on=date(2026, 3, 31),
            cut_off=40,
            rules_digest="c" * 64,
            figures=FOUND_FIRST.figures,
            figures_digest=FOUND_FIRST.digest,
            zero_confirmed=None,
            zero_report_note=None,
        )
    ).at_stage("compiled")
    assert outcome.record.unit == "zjw"
    assert FrozenFigures(**frozen(FOUND_FIRST)).figures == FOUND_FIRST.figures


@pytest.mark.parametrize(
    ("span", "day", "rule", "due"),
    [
        ("2026-03", "2026-04-02", "return-due-month", date(2026, 4, 7)),  # 清明 till the 6th
        ("2026Q1", "2026-04-02", "return-due-quarter", date(2026, 4, 10)),
        ("2025-01..2025-09", "2026-04-02", "return-due-quarter", date(2025, 10, 10)),
        ("2025H1", "2026-04-02", "return-due-half", date(2025, 7, 10)),
        ("2025", "2026-04-02", "return-due-year", date(2026, 1, 12)),  # the 10th is a Saturday
    ],
)
def test_it_is_due_some_days_after_the_span(given, span, day, rule, due):
    outcome = compiling(given, day, return_span=span)
    assert list(outcome.record.deadlines) == [rule]
    assert outcome.deadline(rule).due_on == due


@pytest.mark.parametrize(
    ("span", "day"), [("2026Q1", "2026-03-31"), ("2026Q1", "2026-02-01"), ("9999", "2026-04-02")]
)
def test_a_span_that_is_not_over_is_not_compiled(given, span, day):
    compiling(given, day, return_span=span).then_refused("return-span-over")


def test_the_last_month_of_a_year_ends_with_it(given):
    outcome = compiling(given, return_span="2025-12")
    assert outcome.record.fact("span_ends_on") == date(2025, 12, 31)


def test_a_span_is_kept_in_its_shortest_form(given):
    outcome = compiling(given, return_span="２０２６-01..2026-03")
    assert outcome.record.fact("return_key") == "zjw/2026Q1"


def test_what_is_no_span_is_refused_with_how_one_is_written(given):
    with pytest.raises(ValidationError, match="2022Q1（季）"):
        compiling(given, return_span="第一季度")


def test_nothing_to_report_is_confirmed(given):
    world = with_figures(TOLD, NOTHING)
    compiling(given, world=world).then_refused("return-zero-confirmed")
    compiling(given, world=world, zero_confirmed=False).then_refused("return-zero-confirmed")
    outcome = compiling(given, world=world, **ZERO).at_stage("compiled")
    assert outcome.record.fact("zero_report_note") == "本季无信访"


def test_what_has_figures_is_no_zero_return(given):
    compiling(given, **ZERO).then_refused("return-zero-confirmed")
