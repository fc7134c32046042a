"""再次谈话函询: thin denials or obvious gaps; it is planned once more (执纪规则 30)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import Stage
from domain.clue.dispositions import Round, next_round
from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Text
from domain.record import Record
from domain.step import Answer, Context, Recordings, Step, here


class RepeatTalkInquiry(Answer):
    occurred_on = BusinessDate("批准日期")
    inquiry_mode = Choice("谈话函询方式", CODES["inquiry_mode"], secrecy=PUBLIC)
    work_plan = Text("谈话方案及安全预案")
    reason = Text("再次谈话函询的理由")


@dataclass(frozen=True)
class TalkInquiryRepeated:
    """Counts as one more disposition of its own."""

    disposition: str
    inquiry_mode: str
    work_plan: str
    reason: str
    round: Round


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(
        TalkInquiryRepeated(
            disposition="talk_inquiry",
            inquiry_mode=command["inquiry_mode"],
            work_plan=command["work_plan"],
            reason=command["reason"],
            round=next_round(record),
        )
    )


STEP = Step(
    title="再次谈话函询",
    command=RepeatTalkInquiry,
    decide=decide,
    leads_to={TalkInquiryRepeated: Stage.TALK_PLANNED},
    after=(Stage.TALK_RESULT_PENDING,),
)
