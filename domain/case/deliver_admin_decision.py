"""送达政务处分决定: the written decision reaches the person within a month (监察条例 203)."""

from dataclasses import dataclass
from typing import Any

from domain.case import EVER_FILED
from domain.clue.lateness import must_explain
from domain.fields import BusinessDate, Command, Line, Text
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, here


class DeliverAdminDecision(Command):
    occurred_on = BusinessDate("送达日期")
    delivered_to = Line("签收人及送达单位")
    late_reason = Text("超期原因", required=False, hint="超过一个月才送达的必填")


@dataclass(frozen=True)
class AdminDecisionDelivered:
    """Starts the month in which a review can be asked for."""

    delivered_to: str
    late_reason: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    must_explain(record, "admin-decision-delivery", command["late_reason"], context)
    return here(AdminDecisionDelivered(command["delivered_to"], command["late_reason"]))


def nothing_to_deliver(record: Record, context: Context) -> Refused | None:
    """Each decision is delivered once."""
    if record.running("admin-decision-delivery"):
        return None
    sentence = "没有待送达的政务处分决定，请先登记政务处分。"
    return Refused("admin-decision-delivered-once", sentence, "stage")


STEP = Step(
    title="送达政务处分决定",
    command=DeliverAdminDecision,
    decide=decide,
    leads_to={AdminDecisionDelivered: None},
    after=EVER_FILED,
    closed_because=nothing_to_deliver,
    aside=True,
)
