"""退回谈话函询报告: the handler reports anew; the same month runs on (执纪规则 30)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import Stage
from domain.fields import BusinessDate, Text
from domain.record import Record
from domain.step import Answer, Context, Recordings, Step, here


class RejectTalkReport(Answer):
    occurred_on = BusinessDate("退回日期")
    reason = Text("退回理由")


@dataclass(frozen=True)
class TalkReportRejected:
    reason: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(TalkReportRejected(command["reason"]))


STEP = Step(
    title="退回谈话函询报告",
    command=RejectTalkReport,
    decide=decide,
    leads_to={TalkReportRejected: Stage.TALK_DONE},
    after=(Stage.TALK_RESULT_PENDING,),
)
