"""延长初核期限."""

from datetime import date

import pytest

from domain.clue.extend_verification import VerificationExtended
from domain.rulebook import adopt
from tests.cases import Case
from tests.histories import FOUND, VERIFICATION_PLANNED, VERIFYING

LATER = {"extended_to": "2026-06-24", "reason": "等待鉴定"}
CASE = Case(VERIFYING, "2026-05-20", "secretary", LATER, recurs=True)
LOCAL = """
[[local]]
id = "verification-report"
in_force = 2019-01-01
source = "某县纪委〔2019〕1号"
in_use = true
"""


@pytest.fixture
def limited():
    """A verification in a county that keeps to the older limit."""
    adopt(LOCAL)
    yield VERIFICATION_PLANNED.did("handler", "start_verification", "2026-03-24")
    adopt("")


def extending(given, world=VERIFYING, **fields):
    scene = given(world).on("2026-05-20").by("secretary")
    return scene.when("extend_verification", **LATER | fields)


def reporting(given, world, day, **fields):
    return given(world).on(day).by("handler").when("submit_verification_report", **FOUND | fields)


def test_where_no_period_runs_the_day_allowed_is_told(given):
    outcome = extending(given)
    outcome.then(VerificationExtended(date(2026, 6, 24), "等待鉴定")).at_stage("verifying")


def test_it_ends_later_than_now(given):
    extending(given, extended_to="2026-05-20").then_refused("verification-report")


def test_it_ends_later_than_the_period_that_runs(given, limited):
    assert limited.record.running("verification-report").due_on == date(2026, 5, 25)  # a Monday
    extending(given, limited, extended_to="2026-05-25").then_refused("verification-report")
    outcome = extending(given, limited)
    assert outcome.deadline("verification-report").due_on == date(2026, 6, 24)


@pytest.mark.parametrize(("day", "late"), [("2026-05-22", 0), ("2026-05-25", 0), ("2026-05-26", 1)])
def test_after_the_last_day_a_report_says_why(given, limited, day, late):
    outcome = reporting(given, limited, day)
    if late:
        outcome.then_refused("verification-report")
        outcome = reporting(given, limited, day, late_reason="等待鉴定")
    assert outcome.deadline("verification-report").late == bool(late)
