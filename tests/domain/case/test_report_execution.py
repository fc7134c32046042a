"""报告执行情况."""

from domain.case.report_execution import ExecutionReported
from tests.cases import Case
from tests.sanction_histories import (
    ADMIN_EXECUTING,
    EXECUTING,
    FORMALITIES,
    REMOVAL_EXECUTING,
    REPORT,
)

CASE = Case(EXECUTING, "2026-06-01", "handler", REPORT)


def reporting(given, world=EXECUTING, on="2026-06-01", **fields):
    return given(world).on(on).by("handler").when("report_execution", **REPORT | fields)


def reported(**fields):
    return ExecutionReported(**REPORT | {"allowance_note": None, "late_reason": None} | fields)


def test_the_body_that_decided_is_told_how_it_was_carried_out(given):
    outcome = reporting(given).then(reported()).at_stage("executed")
    assert not outcome.deadline("execution-report").late


def test_first_the_formalities_have_to_be_done(given):
    reporting(given, REMOVAL_EXECUTING).then_refused("execution-after-formalities", "stage")
    done = REMOVAL_EXECUTING.did("handler", "record_execution_item", "2026-05-15", **FORMALITIES)
    reporting(given, done).then(reported())


def test_a_village_manager_is_paid_less(given):
    done = ADMIN_EXECUTING.did("handler", "record_execution_item", "2026-05-11", **FORMALITIES)
    reporting(given, done).then_refused("village-allowance-reduced")
    reporting(given, done, allowance_note="扣发三个月").then(reported(allowance_note="扣发三个月"))


def test_half_a_year_is_given(given):
    assert not reporting(given, on="2026-10-08").deadline("execution-report").late
    reporting(given, on="2026-10-09").then_refused("execution-report")
    outcome = reporting(given, on="2026-10-09", late_reason="机构调整")
    outcome.then(reported(late_reason="机构调整"))
    assert outcome.deadline("execution-report").late
