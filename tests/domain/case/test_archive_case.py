"""案件归档."""

from datetime import date

import pytest

from domain.case.archive_case import CaseArchived
from tests.cases import Case
from tests.review_histories import ADMIN
from tests.sanction_histories import (
    ARCHIVING,
    EXECUTED,
    FORMALITIES,
    REPORT,
    by_plenary,
    executing,
)

CASE = Case(EXECUTED, "2026-06-05", "handler", ARCHIVING)
EXEMPT = executing(by_plenary("party_exemption")).did(
    "handler", "report_execution", "2026-06-01", **REPORT
)


def archiving(given, world=EXECUTED, on="2027-06-30", **fields):
    return given(world).on(on).by("handler").when("archive_case", **ARCHIVING | fields)


def test_both_volumes_go_to_the_archive_by_the_middle_of_next_year(given):
    assert EXECUTED.record.running("case-archive").due_on == date(2027, 6, 30)
    outcome = archiving(given).then(CaseArchived(**ARCHIVING)).at_stage("archived")
    assert not outcome.deadline("case-archive").late


def test_volumes_bound_together_are_refused(given):
    archiving(given, volumes_apart=False).then_refused("volumes-apart")


def test_a_case_with_a_sanction_is_kept_for_good(given):
    archiving(given, retention="years_60").then_refused("sanction-kept-for-good")
    assert not archiving(given).record.deadlines.keys() & {"case-retention-60y"}


@pytest.mark.parametrize(
    ("retention", "period", "until"),
    [
        ("years_60", "case-retention-60y", date(2087, 6, 30)),
        ("years_15", "case-retention-15y", date(2042, 6, 30)),
    ],
)
def test_one_without_may_go_at_the_end_of_its_period(given, retention, period, until):
    assert archiving(given, EXEMPT, retention=retention).deadline(period).due_on == until


def test_what_was_decided_after_the_report_is_carried_out_first(given):
    admin = EXECUTED.did("reviewer", "record_admin_sanction", "2026-06-02", **ADMIN)
    archiving(given, admin).then_refused("execution-after-formalities", "stage")
    done = admin.did("handler", "record_execution_item", "2026-06-03", **FORMALITIES)
    archiving(given, done).at_stage("archived")
