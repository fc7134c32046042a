"""批准谈话函询: the secretary agrees to plan and safety plan (执纪规则 27)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import Stage
from domain.clue.dispositions import Round, other_than, proposed
from domain.fields import BusinessDate, Flag, Text
from domain.record import Record
from domain.step import Answer, Context, Recordings, Refused, Step, here


class ApproveTalkInquiry(Answer):
    occurred_on = BusinessDate("批准日期")
    approval_opinion = Text("批示意见", required=False)
    told_party_secretary = Flag(
        "是否已报告镇党委书记", required=False, hint="被反映人是下一级党组织主要负责人的必填"
    )


@dataclass(frozen=True)
class TalkInquiryApproved:
    disposition: str
    inquiry_mode: str
    approval_opinion: str | None
    told_party_secretary: bool | None
    round: Round


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    told = command["told_party_secretary"]
    if record.fact("main_leader") and told is None:
        sentence = "被反映人是主要负责人，请注明是否已报告镇党委书记。"
        raise Refused("main-leader-talk-party-secretary-told", sentence)
    pending = proposed(record)
    return here(
        TalkInquiryApproved(
            disposition=pending.disposition,
            inquiry_mode=pending.inquiry_mode,
            approval_opinion=command["approval_opinion"],
            told_party_secretary=told,
            round=pending.round,
        )
    )


STEP = Step(
    title="批准谈话函询",
    command=ApproveTalkInquiry,
    decide=decide,
    leads_to={TalkInquiryApproved: Stage.TALK_PLANNED},
    after=(Stage.DISPOSITION_PENDING,),
    closed_because=other_than("talk_inquiry"),
)
