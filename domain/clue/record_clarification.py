"""登记澄清实施: it has been said, to whom and how (检控规则 50)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import Stage
from domain.clue.clarification import awaiting_record
from domain.fields import BusinessDate, Command, Text
from domain.record import Record
from domain.step import Context, Recordings, Step, here


class RecordClarification(Command):
    occurred_on = BusinessDate("澄清日期")
    clarification_summary = Text("澄清情况", hint="写明场合、到场人员和本人反应")


@dataclass(frozen=True)
class ClarificationRecorded:
    clarification_way: str
    clarification_summary: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    way = record.fact("clarification_way")
    return here(ClarificationRecorded(way, command["clarification_summary"]))


STEP = Step(
    title="登记澄清实施",
    command=RecordClarification,
    decide=decide,
    leads_to={ClarificationRecorded: None},
    after=(Stage.CLOSED,),
    closed_because=awaiting_record,
)
