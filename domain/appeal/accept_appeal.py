"""受理申诉: a leader approves; the period to decide begins (执纪规则 59)."""

from dataclasses import dataclass
from typing import Any

from domain.appeal import Stage
from domain.appeal.tracks import TO_APPLY, decided, last_day_to_apply, late, read_matter
from domain.fields import PUBLIC, BusinessDate, Command, Flag, Text
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, as_said, here

HANDLING = "handling_appeal"


class AcceptAppeal(Command):
    occurred_on = BusinessDate("受理日期")
    upper_level = Flag(
        "是否对申诉处理不服、向上一级再次申诉",
        required=False,
        secrecy=PUBLIC,
        hint="组织处理申诉的必填",
    )
    late_reason = Text("逾期申请的正当理由", required=False, hint="超过申请期限仍受理的必填")
    approval_opinion = Text("批示意见", required=False)


@dataclass(frozen=True)
class AppealAccepted:
    """Starts the period to decide; the execution goes on."""

    upper_level: bool | None
    late_reason: str | None
    approval_opinion: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    track, matter = record.fact("appeal_track"), context.reads["matter"]
    assert matter is not None  # the receipt has read it
    if context.restating is None and not decided(matter, track):
        sentence = "没有这一类别的决定，请不予受理并告知申诉人。"
        raise Refused("appeal-against-a-decision", sentence, "stage")
    if track == HANDLING and command["upper_level"] is None:
        sentence = "组织处理申诉的期限因级别而异，请选择是否向上一级再次申诉。"
        raise Refused("handling-appeal-says-level", sentence)
    if late(record, context.rulebook) and not command["late_reason"]:
        last = last_day_to_apply(record, context.rulebook)
        sentence = f"已超过申请期限（{last}），请不予受理，或者填写逾期的正当理由。"
        raise Refused(TO_APPLY[track], sentence)
    return here(AppealAccepted(**as_said(command)))


STEP = Step(
    title="受理申诉",
    command=AcceptAppeal,
    decide=decide,
    leads_to={AppealAccepted: Stage.ACCEPTED},
    after=(Stage.RECEIVED,),
    reads=read_matter,
)
