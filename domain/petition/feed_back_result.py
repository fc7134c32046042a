"""反馈结果: all is handled; whoever signed with their name is told the result (检控规则 18, 27)."""

from dataclasses import dataclass
from typing import Any

from domain.codes import CODES
from domain.fields import INFORMANT, PUBLIC, BusinessDate, Choice, Command, Text
from domain.petition import Stage
from domain.petition.findings import (
    found,
    must_be_in_time,
    must_be_theirs,
    must_fit,
    not_handed_over,
)
from domain.petition.its_clues import read_clues
from domain.record import Record
from domain.step import Context, Recordings, Step, as_said, here


class FeedBackResult(Command):
    occurred_on = BusinessDate("反馈日期")
    truth_found = Choice(
        "属实情况",
        CODES["truth_found"],
        secrecy=PUBLIC,
        required=False,
        hint="检举控告必填，接收办理结果时已选的可以不选；其他不填",
    )
    result_told = Text("办理结果", hint="实名反映的写反馈的内容")
    feedback_way = Choice(
        "反馈方式",
        CODES["feedback_way"],
        secrecy=PUBLIC,
        required=False,
        hint="实名反映必填，匿名不填",
    )
    objection = Text(
        "反映人异议及说明", required=False, secrecy=INFORMANT, hint="有异议的写明，并写如何说明"
    )
    late_reason = Text("超期原因", required=False, hint="办结后超过十五个工作日才反馈的必填")


@dataclass(frozen=True)
class ResultFedBack:
    truth_found: str | None
    result_told: str
    feedback_way: str | None
    objection: str | None
    late_reason: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    must_be_theirs(context)
    truth = found(record, command["truth_found"])
    must_fit(record, command)
    must_be_in_time(record, command["late_reason"], context)
    return here(ResultFedBack(**as_said(command) | {"truth_found": truth}))


STEP = Step(
    title="反馈结果",
    command=FeedBackResult,
    decide=decide,
    leads_to={ResultFedBack: Stage.ANSWERED},
    after=(Stage.ACCEPTED, Stage.HANDED_OVER),
    closed_because=not_handed_over,
    reads=read_clues,
)
