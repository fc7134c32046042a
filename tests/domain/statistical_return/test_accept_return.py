"""接收报表."""

from datetime import date

from domain.statistical_return.accept_return import ReturnAccepted
from domain.unit.month_closed import MonthClosed
from tests.cases import Case
from tests.histories import ZJW
from tests.return_histories import (
    IMPORTED,
    RESUBMITTED,
    SUBMITTED,
    checked,
    with_figures,
)

CASE = Case(SUBMITTED, "2026-04-08", "upper")
OTHER_CASES = [Case(IMPORTED, "2026-04-09", "upper", {"accept_opinion": "同意"})]
TAKEN = ReturnAccepted(None, date(2026, 4, 8))


def accepting(given, world=SUBMITTED, day="2026-04-08", by="upper"):
    return given(world).on(day).by(by).when("accept_return")


def test_what_is_accepted_is_closed_to_the_unit(given):
    outcome = accepting(given)
    outcome.then(TAKEN, MonthClosed("2026-03")).at_stage("accepted")
    assert [r.record for r in outcome.recorded] == [SUBMITTED.subject, ZJW]
    assert outcome.recorded[1].caused_by == SUBMITTED.subject
    assert outcome.world.records[ZJW].fact("closed_through") == "2026-03"
    assert {r.unit for r in outcome.recorded} == {"zjw"}


def test_no_month_is_opened_or_closed_twice(given):
    accepting(given, RESUBMITTED, "2026-05-09").then(ReturnAccepted(None, date(2026, 5, 9)))
    january = with_figures(accepting(given).world).did(
        "manager", "statistical_return.compile_return", "2026-04-09", return_span="2026-01"
    )
    submitted = checked(world=january, on="2026-04-09").did(
        "secretary", "submit_return", "2026-04-10"
    )
    accepting(given, submitted, "2026-04-10").then(ReturnAccepted(None, date(2026, 4, 10)))


def test_a_later_span_closes_more(given):
    whole = accepting(given).world
    later = with_figures(whole).did(
        "manager", "statistical_return.compile_return", "2027-01-04", return_span="2026"
    )
    submitted = checked(world=later, on="2027-01-04").did(
        "secretary", "submit_return", "2027-01-05"
    )
    accepting(given, submitted, "2027-01-06").then(
        ReturnAccepted(None, date(2027, 1, 6)), MonthClosed("2026-12")
    )


def test_only_the_unit_right_above_takes_it(given):
    reviewer = {"login_name": "other", "display_name": "何某", "role": "county_reviewer"}
    told = SUBMITTED.did("security", "account.create_account", "2026-01-05", **reviewer)
    outcome = accepting(given, told.about(SUBMITTED.subject), by="other")
    outcome.then_refused("decided-from-above", "role")


def test_what_came_as_a_file_is_closed_to_the_unit_it_came_from(given):
    outcome = accepting(given, IMPORTED, "2026-04-09")
    outcome.then(ReturnAccepted(None, date(2026, 4, 9)), MonthClosed("2026-03"))
    assert outcome.world.records[outcome.recorded[1].record].fact("unit_code") == "zjw2"
