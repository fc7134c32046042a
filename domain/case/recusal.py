"""回避: who must keep out of a case, be it declared on the clue or on the case (执纪规则 65)."""

from collections.abc import Iterable

from domain.record import Record
from domain.step import Refused


def must_not_be_recused(accounts: Iterable[str], *records: Record | None) -> None:
    """Refuses whoever has been declared to be recused from one of these matters."""
    recused = {
        recorded.event.recused
        for record in filter(None, records)
        for recorded in record
        if recorded.kind.endswith(".recusal_declared")
    }
    if not recused.isdisjoint(accounts):
        raise Refused("recused-not-assigned", "所选人员已登记回避，请另选他人。")
