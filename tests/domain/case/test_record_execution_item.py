"""登记执行事项."""

import pytest

from domain.case.record_execution_item import ExecutionItemRecorded, FormalitiesCompleted
from domain.codes import CODES
from tests.cases import Case
from tests.sanction_histories import (
    ADMIN_EXECUTING,
    EXECUTED,
    EXECUTING,
    FORMALITIES,
    ITEM,
    REMOVAL_EXECUTING,
)

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


def test_once_all_is_carried_out_nothing_is_added(given):
    executing(given, EXECUTED, "2026-06-03", **ITEM).then_refused(
        "execution-after-formalities", "stage"
    )
