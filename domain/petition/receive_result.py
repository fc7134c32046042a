"""接收办理结果: the handlers say what came of it; now it is for the desk to tell (检控规则 18)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Command, Text
from domain.petition import Stage
from domain.petition.findings import (
    finished_since,
    must_be_theirs,
    must_find,
    not_handed_over,
    received_result,
)
from domain.petition.its_clues import read_clues
from domain.record import Record
from domain.step import Context, Fact, Recordings, Refused, Step, here


class ReceiveResult(Command):
    occurred_on = BusinessDate("接收日期")
    truth_found = Choice(
        "属实情况",
        CODES["truth_found"],
        secrecy=PUBLIC,
        required=False,
        hint="检举控告必填，其他不填",
    )
    handling_result = Text("办理方式和结果")


@dataclass(frozen=True)
class ResultReceived:
    """Starts the period `result-feedback`, from the day on which the last clue was finished."""

    truth_found: str | None
    handling_result: str
    closed_on: Annotated[date | None, Fact("办结日期", PUBLIC)]


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    must_be_theirs(context)
    must_find(record, command["truth_found"])
    finished = finished_since(record, context)
    closed_on = context.restating.closed_on if context.restating else finished
    return here(ResultReceived(command["truth_found"], command["handling_result"], closed_on))


def already_received(record: Record, context: Context) -> Refused | None:
    """Once, unless it was handed over again or something new was brought."""
    if received_result(record) is None:
        return not_handed_over(record, context)
    sentence = "办理结果已经接收，请反馈；有误的请提出更正。"
    return Refused("petition.receive_result", sentence, "stage")


STEP = Step(
    title="接收办理结果",
    command=ReceiveResult,
    decide=decide,
    leads_to={ResultReceived: None},
    after=(Stage.ACCEPTED, Stage.HANDED_OVER),
    closed_because=already_received,
    reads=read_clues,
)
