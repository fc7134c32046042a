"""涉案财物: what was recorded of each kind of handling; kinds are never mixed (执纪规则 47)."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from domain.codes import CODES
from domain.fields import PUBLIC, Command, Money
from domain.record import Record
from domain.step import Refused

RECORDED = "case.property_recorded"
KINDS = CODES["property_kind"].codes
HINT = "应与逐笔登记的合计一致；没有的不填"


class PropertyTotals(Command):
    """The sums that the inquiry report states, one for each kind."""

    total_collected = Money("收缴合计", secrecy=PUBLIC, required=False, group="涉案财物", hint=HINT)
    total_confiscated = Money("没收合计", secrecy=PUBLIC, required=False)
    total_ordered_refund = Money("责令退赔合计", secrecy=PUBLIC, required=False)
    total_handed_in = Money("登记上交合计", secrecy=PUBLIC, required=False)
    total_recovered = Money("追缴合计", secrecy=PUBLIC, required=False)
    total_loss_redeemed = Money("挽回损失合计", secrecy=PUBLIC, required=False)


@dataclass(frozen=True, kw_only=True)
class StatedTotals:
    """The same sums as an event keeps them."""

    total_collected: Decimal | None
    total_confiscated: Decimal | None
    total_ordered_refund: Decimal | None
    total_handed_in: Decimal | None
    total_recovered: Decimal | None
    total_loss_redeemed: Decimal | None


def must_add_up(command: Mapping[str, Any], record: Record) -> None:
    """Refuses a stated sum that differs from what was recorded piece by piece."""
    for kind, title in KINDS.items():
        stated, recorded = command[f"total_{kind}"] or Decimal(0), total(kind, record)
        if stated != recorded:
            sentence = f"{title}填报{stated}元，逐笔登记合计{recorded}元，请核对。"
            raise Refused("sums-add-up", sentence)


def total(kind: str, record: Record) -> Decimal:
    """What has been recorded of one kind, in 元."""
    entries = (r.event for r in record if r.kind == RECORDED)
    return sum((e.amount for e in entries if e.property_kind == kind), Decimal(0))
