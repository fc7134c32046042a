"""收件登记: an item has come in; only its receipt is noted, not what it says (检控规则 7, 10)."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated, Any

from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Command, Flag, Line
from domain.petition import Stage
from domain.record import Record
from domain.step import Context, Fact, Recordings, Refused, Series, Step, as_said, here

FROM_OTHERS = ("transferred_in", "passed_down")


class ReceivePetition(Command):
    occurred_on = BusinessDate("收件日期")
    petition_channel = Choice("信访方式", CODES["petition_channel"], secrecy=PUBLIC)
    sender_organ = Line("来文机关", required=False, hint="转送、上级交办的必填，其他不填")
    outside_number = Line("来文编号", required=False, hint="来文机关的编号")
    report_required = Flag(
        "是否要求报告结果",
        required=False,
        secrecy=PUBLIC,
        hint="上级交办的必填；要求报告的三个月内办结并报告",
    )
    about_head = Flag(
        "是否反映镇纪委主要负责人", secrecy=PUBLIC, hint="选“是”的不登记内容，直接密封报上级"
    )


@dataclass(frozen=True)
class PetitionReceived:
    receipt_number: Annotated[str, Fact("收件编号", PUBLIC)]
    received_on: Annotated[date, Fact("收件日期", PUBLIC)]
    petition_channel: str
    sender_organ: str | None
    outside_number: str | None
    report_required: bool | None
    about_head: bool


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(PetitionReceived(context.numbered("信"), **_facts(command, context)))


def decide_again(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    """A correction restates the receipt; its number stays."""
    return here(replace(context.restating, **_facts(command, context)))


def _facts(command: dict[str, Any], context: Context) -> dict[str, Any]:
    channel = command["petition_channel"]
    if (command["sender_organ"] is not None) != (channel in FROM_OTHERS):
        raise Refused("sender-named-where-passed-on", "转送、上级交办的填写来文机关，其他不填。")
    if (command["report_required"] is not None) != (channel == "passed_down"):
        raise Refused("assigned-only-from-above", "上级交办的选明是否要求报告结果，其他不选。")
    return {"received_on": context.occurred_on, **as_said(command)}


STEP = Step(
    title="收件登记",
    command=ReceivePetition,
    decide=decide,
    leads_to={PetitionReceived: Stage.RECEIVED},
    series=Series("receipt_number"),
    reserves=("receipt_number",),
    restate=(ReceivePetition, decide_again),
)
