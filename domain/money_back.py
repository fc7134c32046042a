"""清退、收缴资金: form and facts of money that supervision brought back, on whatever found it.

Kinds are never mixed: what is paid back is neither collected nor a loss made good.
"""

from dataclasses import dataclass
from decimal import Decimal

from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Command, Line, Money, Text


class RecordMoneyBack(Command):
    occurred_on = BusinessDate("到账日期")
    money_back_kind = Choice("资金处理", CODES["money_back_kind"], secrecy=PUBLIC)
    amount = Money("金额（元）", secrecy=PUBLIC, hint="一笔登记一次，不同处理分开登记")
    money_back_note = Text("资金来源和去向")
    money_back_voucher = Line("票据号", required=False)


@dataclass(frozen=True)
class MoneyBackFacts:
    """One sum, in 元."""

    money_back_kind: str
    amount: Decimal
    money_back_note: str
    money_back_voucher: str | None
