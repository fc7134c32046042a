"""登记清退资金: 巡察反馈问题."""

from decimal import Decimal

from domain.patrol_problem.record_money_back import MoneyBackRecorded
from tests.cases import Case
from tests.patrol_histories import FIX_REPORTED, MONEY

CASE = Case(FIX_REPORTED, "2026-05-09", "manager", MONEY, recurs=True)


def test_money_that_came_back_is_kept_to_the_cent(given):
    outcome = given(FIX_REPORTED).on("2026-05-09").by("manager").when("record_money_back", **MONEY)
    back = MoneyBackRecorded("returned", Decimal("6657.50"), "违规补贴退回村集体账户", None)
    outcome.then(back).at_stage("reported")
