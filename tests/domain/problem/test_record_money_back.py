"""登记清退资金: 监督发现的问题."""

from decimal import Decimal

from domain.problem.record_money_back import MoneyBackRecorded
from tests.cases import Case
from tests.patrol_histories import MONEY
from tests.supervision_histories import FOUND

CASE = Case(FOUND, "2026-03-10", "manager", MONEY, recurs=True)


def test_money_that_came_back_is_kept_to_the_cent_with_its_voucher(given):
    said = MONEY | {"money_back_kind": "collected", "money_back_voucher": "000123"}
    outcome = given(FOUND).on("2026-03-10").by("manager").when("record_money_back", **said)
    amount = Decimal("6657.50")
    back = MoneyBackRecorded("collected", amount, "违规补贴退回村集体账户", "000123")
    outcome.then(back).at_stage("open")
