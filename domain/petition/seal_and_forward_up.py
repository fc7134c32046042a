"""密封报上级: for a higher level to handle; nothing of it is kept but the receipt (检控规则 15)."""

from dataclasses import dataclass
from typing import Any

from domain.fields import BusinessDate, Command, Line, Text
from domain.petition import Stage
from domain.petition.lateness import must_explain_since
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, here

APPROVERS = {"commission_secretary", "acting_secretary"}


class SealAndForwardUp(Command):
    occurred_on = BusinessDate("报送日期")
    upper_desk = Line("接收的上级信访部门")
    hand_over_proof = Line("交接凭证", hint="机要编号、签收单号等；不写任何内容")
    late_reason = Text("超期原因", required=False, hint="收件后超过五个工作日才报送的必填")


@dataclass(frozen=True)
class PetitionForwardedUp:
    upper_desk: str
    hand_over_proof: str
    late_reason: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    received_on = record.fact("received_on")
    must_explain_since("forward-up", received_on, command["late_reason"], context)
    return here(
        PetitionForwardedUp(
            command["upper_desk"], command["hand_over_proof"], command["late_reason"]
        )
    )


def not_theirs(record: Record, context: Context) -> Refused | None:
    """The head decides what goes up; what is about the head, the petition desk sends up alone."""
    if context.restating is not None:
        return None
    if record.fact("about_head"):
        if "intake_officer" in context.roles:
            return None
        sentence = "反映镇纪委主要负责人的，由信访岗直接密封报上级，请交由其办理。"
        return Refused("head-bypassed-by-own-matter", sentence, "role")
    if APPROVERS.intersection(context.roles):
        return None
    sentence = "属上级管辖的，由镇纪委书记决定密封报上级，请交由其办理。"
    return Refused("forwarding-up-by-secretary", sentence, "role")


STEP = Step(
    title="密封报上级",
    command=SealAndForwardUp,
    decide=decide,
    leads_to={PetitionForwardedUp: Stage.FORWARDED_UP},
    after=(Stage.RECEIVED,),
    closed_because=not_theirs,
)
