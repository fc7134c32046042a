"""登记执行事项."""

import pytest

from domain.case.record_execution_item import ExecutionItemRecorded, FormalitiesCompleted
from domain.codes import CODES
from tests.cases import Case
from tests.review_histories import ADMIN, WARNED_ON_BOTH
from tests.sanction_histories import (
    ADMIN_EXECUTING,
    EXECUTED,
    EXECUTING,
    FORMALITIES,
    ITEM,
    REMOVAL_EXECUTING,
    REPORT,
)
from tests.sanction_histories import executing as executed

CASE = Case(EXECUTING, "2026-05-08", "handler", ITEM, recurs=True)
OTHER_CASES = [Case(REMOVAL_EXECUTING, "2026-05-08", "handler", FORMALITIES, recurs=True)]


def executing(given, world, on="2026-05-15", **fields):
    return given(world).on(on).by("handler").when("record_execution_item", **fields)


@pytest.mark.parametrize("item", CODES["execution_item"].codes)
def test_each_thing_done_is_written_down(given, item):
    outcome = executing(given, EXECUTING, **ITEM | {"execution_item": item})
    outcome.then(ExecutionItemRecorded(**ITEM | {"execution_item": item, "late_reason": None}))
    outcome.at_stage("executing")


def test_the_last_one_ends_the_month_for_formalities(given):
    outcome = executing(given, REMOVAL_EXECUTING, **FORMALITIES)
    item = ExecutionItemRecorded(**FORMALITIES, late_reason=None)
    outcome.then(item, FormalitiesCompleted(True))
    assert not outcome.deadline("sanction-formalities").late


@pytest.mark.parametrize(
    ("world", "period", "day"),
    [
        (REMOVAL_EXECUTING, "sanction-formalities", "2026-05-18"),
        (ADMIN_EXECUTING, "admin-sanction-execution", "2026-05-12"),
    ],
)
def test_formalities_after_the_month_are_explained(given, world, period, day):
    executing(given, world, on=day, **FORMALITIES).then_refused(period)
    executing(given, world, on=day, **ITEM).at_stage("executing")
    outcome = executing(given, world, on=day, **FORMALITIES, late_reason="等待换届")
    assert outcome.deadline(period).late


def test_once_the_sanction_was_reported_executed_nothing_is_left_to_record(given):
    executing(given, EXECUTED, on="2026-06-03", **ITEM).then_refused("executed-while-due", "stage")
    both = executed(WARNED_ON_BOTH).did("handler", "report_execution", "2026-06-01", **REPORT)
    admin = both.did("reviewer", "record_admin_sanction", "2026-06-02", **ADMIN)
    outcome = executing(given, admin, on="2026-06-03", **FORMALITIES).at_stage("executed")
    assert outcome.record.running("admin-sanction-execution") is None
