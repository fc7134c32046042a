"""移交纠纷: the dispute is for somebody else to settle, and is handed over to them (排查化解)."""

from dataclasses import dataclass

from domain.dispute import Stage
from domain.fields import BusinessDate, Command, Line, Text
from domain.step import Step, says


class HandOverDispute(Command):
    occurred_on = BusinessDate("移交日期")
    dispute_receiver = Line("接收单位")
    dispute_hand_over_note = Text("移交理由和材料")


@dataclass(frozen=True)
class DisputeHandedOver:
    dispute_receiver: str
    dispute_hand_over_note: str


STEP = Step(
    title="移交矛盾纠纷",
    command=HandOverDispute,
    decide=says(DisputeHandedOver),
    leads_to={DisputeHandedOver: Stage.HANDED_OVER},
    after=(Stage.LISTED,),
)
