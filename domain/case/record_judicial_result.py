"""登记司法处理结果: what prosecutors and courts made of it (处分条例 33-35)."""

from dataclasses import dataclass
from typing import Any

from domain.case import EVER_FILED
from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Command, Line, Text
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, as_said, here


class RecordJudicialResult(Command):
    occurred_on = BusinessDate("收到结果日期")
    judicial_result = Choice("司法处理结果", CODES["judicial_result"], secrecy=PUBLIC)
    judicial_result_document = Line("文书名称和文号")
    judicial_result_note = Text("主要内容", hint="罪名、刑罚或者不起诉等的理由")


@dataclass(frozen=True)
class JudicialResultRecorded:
    judicial_result: str
    judicial_result_document: str
    judicial_result_note: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(JudicialResultRecorded(**as_said(command)))


def not_transferred(record: Record, context: Context) -> Refused | None:
    """Only what was handed over comes back with a result."""
    if record.fact("judicial_ground"):
        return None
    sentence = "本案没有移送司法机关，请先登记移送。"
    return Refused("judicial-result-after-transfer", sentence, "stage")


STEP = Step(
    title="登记司法处理结果",
    command=RecordJudicialResult,
    decide=decide,
    leads_to={JudicialResultRecorded: None},
    after=EVER_FILED,
    closed_because=not_transferred,
    aside=True,
)
