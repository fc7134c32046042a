"""案件归档."""

from datetime import date

import pytest

from domain.case.archive_case import CaseArchived
from tests.case_histories import BOTH_TRANSFERRED, SUPERVISORY_WITHDRAWN
from tests.cases import Case
from tests.outcome_histories import after_inquiry
from tests.review_histories import ACCEPTED, ADMIN, WARNED_ON_BOTH
from tests.sanction_histories import (
    ARCHIVING,
    EXECUTED,
    FILING,
    FORMALITIES,
    HANDLING,
    REPORT,
    SETTLED,
    by_plenary,
    executing,
)

REPORTED_BACK = SUPERVISORY_WITHDRAWN.did(
    "secretary",
    "record_withdrawal_report",
    "2026-04-22",
    withdrawal_report_number="某镇监报〔2026〕1号",
)
HANDLED = SETTLED.did("handler", "record_organisational_handling", "2026-06-03", **HANDLING)
SANCTIONED_TOO = (
    executing(WARNED_ON_BOTH)
    .did("handler", "report_execution", "2026-06-01", **REPORT)
    .did("manager", "file_quarterly", "2026-06-02", **FILING)
    .did("reviewer", "record_admin_sanction", "2026-06-03", **ADMIN)
)
NO_SANCTION = ACCEPTED.did(
    "party_secretary",
    "decide_no_sanction",
    "2026-04-07",
    minutes_number="某党会〔2026〕3号",
    no_sanction_reason="minor_first_form",
    measure="criticism",
    written_conclusion="情节轻微，不予处分",
)
BOTH_WITHOUT = (
    executing(after_inquiry("party_warning", BOTH_TRANSFERRED), on="2026-05-22")
    .did("handler", "report_execution", "2026-06-01", **REPORT)
    .did("manager", "file_quarterly", "2026-06-02", **FILING)
)
CASE = Case(SETTLED, "2026-06-05", "handler", ARCHIVING)
EXEMPT = (
    executing(by_plenary("party_exemption"))
    .did("handler", "report_execution", "2026-06-01", **REPORT)
    .did("manager", "file_quarterly", "2026-06-02", **FILING)
)


def archiving(given, world=SETTLED, on="2027-06-30", **fields):
    return given(world).on(on).by("handler").when("archive_case", **ARCHIVING | fields)


def test_both_volumes_go_to_the_archive_by_the_middle_of_next_year(given):
    assert EXECUTED.record.running("case-archive").due_on == date(2027, 6, 30)
    archived = CaseArchived(**ARCHIVING, late_reason=None)
    outcome = archiving(given).then(archived).at_stage("archived")
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


def test_later_a_reason_is_asked(given):
    archiving(given, on="2027-07-01").then_refused("case-archive")
    late = archiving(given, on="2027-07-01", late_reason="等待补齐材料")
    assert late.deadline("case-archive").late


@pytest.mark.parametrize("world", [REPORTED_BACK, NO_SANCTION])
def test_what_ended_without_a_sanction_is_archived_too(given, world):
    assert world.record.running("case-archive").due_on == date(2027, 6, 30)
    archiving(given, world, retention="years_15").at_stage("archived")


def test_only_what_was_never_reviewed_has_no_volume_of_a_review(given):
    archiving(given, review_volumes=0).then_refused("volumes-apart")
    unreviewed = archiving(given, REPORTED_BACK, review_volumes=0)
    unreviewed.at_stage("archived")


@pytest.mark.parametrize(
    ("world", "what"),
    [
        (EXECUTED, "季度备案自行批准的处分"),
        (SUPERVISORY_WITHDRAWN, "报备撤销监委立案案件"),
        (HANDLED, "办理组织处理手续"),
        (SANCTIONED_TOO, "送达政务处分决定"),
    ],
)
def test_what_still_waits_for_an_act_is_done_first(given, world, what):
    outcome = archiving(given, world)
    outcome.then_refused("archived-when-settled", "stage")
    assert what in str(outcome.refused)


def test_an_administrative_sanction_at_the_end_can_still_be_delivered_and_carried_out(given):
    world = SANCTIONED_TOO.did(
        "handler", "deliver_admin_decision", "2026-06-05", delivered_to="本人"
    )
    longer = {"extended_track": "admin", "extended_to": "2026-12-03", "reason": "等待换届"}
    world = world.did("secretary", "extend_formalities", "2026-06-08", **longer)
    world = world.did("handler", "record_execution_item", "2026-06-09", **FORMALITIES)
    archiving(given, world).at_stage("archived")


def test_what_was_filed_on_both_tracks_has_an_outcome_on_both(given):
    archiving(given, BOTH_WITHOUT).then_refused("both-tracks-have-an-outcome", "stage")
    none = {"county_document": "某县监不〔2026〕1号", "reason": "情节轻微"}
    settled = BOTH_WITHOUT.did("handler", "record_no_admin_sanction", "2026-06-08", **none)
    archiving(given, settled).at_stage("archived")
