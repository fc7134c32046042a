"""转送: another body is competent (检控规则 13, 16)."""

from dataclasses import dataclass
from typing import Any

from domain.fields import PUBLIC, BusinessDate, Command, Flag, Line, Text
from domain.petition import Stage
from domain.petition.lateness import must_explain_since
from domain.record import Record
from domain.step import Context, Recordings, Step, as_said, here


class PassOn(Command):
    occurred_on = BusinessDate("转送日期")
    receiving_body = Line("接收单位")
    to_supervisory_body = Flag(
        "是否转送其他监察机关", secrecy=PUBLIC, hint="属其他监察机关管辖的，收件后五个工作日内转送"
    )
    pass_on_number = Line("转送文号", required=False)
    pass_on_opinion = Text("转送意见", required=False)
    late_reason = Text("超期原因", required=False, hint="超过期限才转送的必填")


@dataclass(frozen=True)
class PetitionPassedOn:
    receiving_body: str
    to_supervisory_body: bool
    pass_on_number: str | None
    pass_on_opinion: str | None
    late_reason: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    if command["to_supervisory_body"]:
        received_on = record.fact("received_on")
        must_explain_since(
            "pass-on-to-competent-body", received_on, command["late_reason"], context
        )
    return here(PetitionPassedOn(**as_said(command)))


STEP = Step(
    title="转送",
    command=PassOn,
    decide=decide,
    leads_to={PetitionPassedOn: Stage.PASSED_ON},
    after=(Stage.REGISTERED,),
)
