"""起草年度报告."""

import pytest

from domain.report_text.open_report_text import ReportTextOpened
from domain.step import Refused
from tests.cases import Case
from tests.histories import HOUSE

BODY = {"report_year": 2026}
CASE = Case(HOUSE, "2026-12-20", "manager", BODY)


def test_the_report_of_a_unit_and_year_is_begun(given):
    scene = given(HOUSE).on("2026-12-20").by("manager")
    outcome = scene.when("report_text.open_report_text", **BODY)
    outcome.then(ReportTextOpened("zjw年报〔2026〕", 2026)).at_stage("drafting")


def test_the_report_of_a_past_year_may_be_begun_late(given):
    scene = given(HOUSE).on("2026-12-20").by("manager")
    outcome = scene.when("report_text.open_report_text", report_year=2025)
    outcome.then(ReportTextOpened("zjw年报〔2025〕", 2025))


def test_a_year_that_has_not_begun_has_no_report(given):
    scene = given(HOUSE).on("2026-12-31").by("manager")
    outcome = scene.when("report_text.open_report_text", report_year=2027)
    outcome.then_refused("report-year-begun")


def test_a_unit_has_one_report_a_year(here):
    """The number says unit and year, and a number is taken once."""
    here.did("manager", "report_text.open_report_text", "2026-12-20", **BODY)
    with pytest.raises(Refused, match="年度报告编号已被使用"):
        here.did("manager", "report_text.open_report_text", "2026-12-21", **BODY)
