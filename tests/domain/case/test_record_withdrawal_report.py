"""报备撤销案件."""

import pytest

from domain.case.record_withdrawal_report import WithdrawalReported
from tests.case_histories import SUPERVISORY_WITHDRAWN, WITHDRAWAL_PROPOSED
from tests.cases import Case

REPORT = {"withdrawal_report_number": "某镇监报〔2026〕1号"}
CASE = Case(SUPERVISORY_WITHDRAWN, "2026-04-22", "secretary", REPORT)


def reporting(given, world, on, **fields):
    scene = given(world).on(on).by("secretary")
    return scene.when("record_withdrawal_report", **REPORT | fields)


@pytest.mark.parametrize("on", ["2026-04-29", "2026-04-30"])
def test_seven_working_days_are_enough(given, on):
    outcome = reporting(given, SUPERVISORY_WITHDRAWN, on)
    outcome.then(WithdrawalReported("某镇监报〔2026〕1号", None)).at_stage("withdrawn")


def test_later_it_takes_a_reason(given):
    reporting(given, SUPERVISORY_WITHDRAWN, "2026-05-01").then_refused("withdrawal-report")
    outcome = reporting(given, SUPERVISORY_WITHDRAWN, "2026-05-01", late_reason="文书补正")
    outcome.then(WithdrawalReported("某镇监报〔2026〕1号", "文书补正"))


def test_a_party_case_withdrawn_is_not_reported(given):
    withdrawn = WITHDRAWAL_PROPOSED.did("party_secretary", "withdraw_case", "2026-04-21")
    outcome = reporting(given, withdrawn, "2026-04-22")
    outcome.then_refused("supervisory-withdrawal-reported-once", "stage")
