"""提出处置意见: the handler proposes one of the four dispositions (执纪规则 10, 21)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.clue import Stage
from domain.clue.days import must_lie_within
from domain.clue.dispositions import Round, must_fit, next_round
from domain.clue.lateness import must_explain
from domain.clue.team import checked, read_team
from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Command, Day, References, Text
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, as_said, here


class ProposeDisposition(Command):
    occurred_on = BusinessDate("提出日期")
    disposition = Choice("处置方式", CODES["disposition"], secrecy=PUBLIC)
    inquiry_mode = Choice(
        "谈话函询方式", CODES["inquiry_mode"], secrecy=PUBLIC, required=False, hint="谈话函询必填"
    )
    closing_reason = Choice(
        "了结原因", CODES["closing_reason"], secrecy=PUBLIC, required=False, hint="予以了结必填"
    )
    disposition_reason = Text("处置理由")
    work_plan = Text("工作方案", required=False, hint="谈话方案及安全预案，或初核工作方案")
    team = References("核查组成员", kind="account", required=False, hint="初步核实必填，含承办人")
    studied_on = Day("集体研究日期", secrecy=PUBLIC)
    late_reason = Text("超期原因", required=False, hint="超过期限才提出的必填")


@dataclass(frozen=True)
class DispositionProposed:
    disposition: str
    inquiry_mode: str | None
    closing_reason: str | None
    disposition_reason: str
    work_plan: str | None
    team: tuple[str, ...] | None
    studied_on: date
    late_reason: str | None
    round: Round


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    must_fit(command)
    if command["studied_on"] > context.occurred_on:
        raise Refused("disposition-studied-first", "集体研究应在提出之前，请核对研究日期。")
    studied_on, last = command["studied_on"], context.occurred_on
    must_lie_within("集体研究日期", studied_on, last, record, context)
    must_explain(record, "disposition-opinion", command["late_reason"], context)
    team = checked(command["team"], record, context) if command["team"] else None
    facts = as_said(command) | {"team": team}
    return here(DispositionProposed(round=next_round(record), **facts))


STEP = Step(
    title="提出处置意见",
    command=ProposeDisposition,
    decide=decide,
    leads_to={DispositionProposed: Stage.DISPOSITION_PENDING},
    after=(Stage.ASSESSING,),
    reads=read_team,
)
