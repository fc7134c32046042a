"""登记处分宣布: told to all members of the organisation and to the person (处分条例 44)."""

from dataclasses import dataclass
from typing import Any

from domain.case import Stage
from domain.case.inquiry_team import read_actors, two_actors
from domain.case.sanctions import standing
from domain.clue.lateness import must_explain
from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Command, Flag, References, Text
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, as_said, here


class RecordAnnouncement(Command):
    occurred_on = BusinessDate("宣布日期")
    acted_by = References("宣布人", kind="account", hint="至少两人")
    announced_to_members = Flag(
        "是否向所在基层组织全体党员和本人宣布", hint="只给予政务处分的，在一定范围内宣布"
    )
    in_leading_group = Flag("是否领导班子成员")
    announced_to_group = Flag("是否已在领导班子内宣布", required=False, hint="领导班子成员必填")
    appeal_right_told = Flag("是否告知申诉权利")
    person_opinion = Choice("本人意见", CODES["person_opinion"], secrecy=PUBLIC)
    announcement_record = Text("宣布会议情况", hint="本人拒绝签字的，注明拒签情况")
    late_reason = Text("超期原因", required=False, hint="超过一个月才宣布的必填")


@dataclass(frozen=True)
class DecisionAnnounced:
    acted_by: tuple[str, ...]
    announced_to_members: bool
    in_leading_group: bool
    announced_to_group: bool | None
    appeal_right_told: bool
    person_opinion: str
    announcement_record: str
    late_reason: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    must_be_told(record, command, context)
    return here(DecisionAnnounced(**as_said(command)))


def must_be_told(record: Record, command: dict[str, Any], context: Context) -> None:
    """Refuses an announcement to too few, by one alone, or late without a reason."""
    if standing(record).party_sanction and not command["announced_to_members"]:
        sentence = "送达决定书不能代替宣布，请召开会议宣布后再登记。"
        raise Refused("announced-not-only-delivered", sentence)
    if command["in_leading_group"] and not command["announced_to_group"]:
        sentence = "受处分人是领导班子成员，还应在领导班子内宣布，请宣布后再登记。"
        raise Refused("announced-to-leading-group", sentence)
    if not command["appeal_right_told"]:
        raise Refused("appeal-right-told", "宣布时应告知申诉权利，请告知本人后再登记。")
    two_actors(command, record, context)
    must_explain(record, "announce-decision", command["late_reason"], context)


STEP = Step(
    title="登记处分宣布",
    command=RecordAnnouncement,
    decide=decide,
    leads_to={DecisionAnnounced: Stage.EXECUTING},
    after=(Stage.ANNOUNCING,),
    reads=read_actors,
)
