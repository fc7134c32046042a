"""季度报备."""

from datetime import date

import pytest

from domain.case.file_quarterly import QuarterlyFilingMade
from tests.cases import Case
from tests.review_histories import EXPELLED, REMOVED, WARNED
from tests.sanction_histories import AT_JUSTICE, FILING

CASE = Case(WARNED, "2026-07-10", "manager", FILING)
OTHER_CASES = [Case(EXPELLED, "2026-07-10", "manager", FILING)]


def filing(given, world=WARNED, on="2026-07-15", **fields):
    return given(world).on(on).by("manager").when("file_quarterly", **FILING | fields)


@pytest.mark.parametrize(
    ("world", "period"),
    [
        (WARNED, "quarterly-filing"),
        (REMOVED, "quarterly-execution-summary"),
        (EXPELLED, "quarterly-execution-summary"),
        (AT_JUSTICE, "quarterly-filing"),
    ],
)
def test_a_sanction_is_filed_by_the_fifteenth_after_the_quarter(given, world, period):
    assert world.record.running(period).due_on == date(2026, 7, 15)
    outcome = filing(given, world).then(QuarterlyFilingMade(**FILING, late_reason=None))
    assert not outcome.deadline(period).late
    filing(given, world, on="2026-07-16").then_refused(period)
    assert filing(given, world, on="2026-07-16", late_reason="漏报").deadline(period).late


def test_what_is_filed_is_not_filed_again(given):
    filing(given, filing(given).world).then_refused("filed-once", "stage")
