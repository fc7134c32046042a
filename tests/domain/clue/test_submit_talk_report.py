"""提交谈话函询报告."""

import pytest

from domain.clue.submit_talk_report import TalkReportSubmitted
from tests.cases import Case
from tests.histories import REPORT, TALK_HELD

CASE = Case(TALK_HELD, "2026-03-30", "handler", REPORT)
MEASURE = REPORT | {"proposed_outcome": "measure_applied", "proposed_measure": "criticism"}


def reporting(given, on="2026-03-30", **fields):
    return given(TALK_HELD).on(on).by("handler").when("submit_talk_report", **fields)


@pytest.mark.parametrize(
    ("fields", "outcome", "measure"),
    [
        (REPORT, "accepted_closed", None),
        (MEASURE, "measure_applied", "criticism"),
        (REPORT | {"proposed_outcome": "to_verification"}, "to_verification", None),
    ],
)
def test_the_handler_reports_and_proposes(given, fields, outcome, measure):
    event = TalkReportSubmitted(outcome, measure, "建议采信了结", None)
    reporting(given, **fields).then(event).at_stage("talk_result_pending")


@pytest.mark.parametrize(
    "fields", [MEASURE | {"proposed_measure": ""}, REPORT | {"proposed_measure": "criticism"}]
)
def test_a_measure_is_named_where_one_is_proposed_and_only_there(given, fields):
    reporting(given, **fields).then_refused("measure-named-where-applied")


@pytest.mark.parametrize("day", ["2026-04-26", "2026-04-27"])
def test_up_to_the_last_day_no_reason_is_asked(given, day):
    assert not reporting(given, on=day, **REPORT).deadline("talk-report").late


def test_after_the_last_day_a_reason_is_asked(given):
    reporting(given, on="2026-04-28", **REPORT).then_refused("talk-report")
    outcome = reporting(given, on="2026-04-28", **REPORT, late_reason="等待鉴定")
    outcome.then(TalkReportSubmitted("accepted_closed", None, "建议采信了结", "等待鉴定"))
    assert outcome.deadline("talk-report").late
