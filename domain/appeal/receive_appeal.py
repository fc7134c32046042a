"""登记申诉: somebody asks for a decision to be looked at again (执纪规则 59; 监察条例 210)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from domain.appeal import Stage
from domain.appeal.tracks import AGAINST, must_say_when
from domain.case.case_form import ItsClue, Subject
from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Command, Day, Reference, Text
from domain.record import Record
from domain.step import Context, Fact, Recordings, Refused, Series, Step, Target, as_said, here

COPIED = ("person_id", "clue_id", "unit_and_post", "rank", "person_category", "political_status")


class ReceiveAppeal(Command):
    occurred_on = BusinessDate("收到日期")
    case_id = Reference("原案件", kind="case", hint="只列已作出决定的案件")
    appeal_track = Choice("申诉类别", CODES["appeal_track"], secrecy=PUBLIC)
    decision_received_on = Day(
        "收到决定日期", required=False, secrecy=PUBLIC, hint="复审、复核和问责申诉的必填"
    )
    appeal_request = Text("申诉请求和理由")


@dataclass(frozen=True)
class AppealReceived:
    appeal_number: Annotated[str, Fact("申诉编号", PUBLIC)]
    case_id: str
    clue_id: ItsClue
    person_id: Subject
    unit_and_post: str
    rank: str
    person_category: str
    political_status: str
    appeal_track: str
    decision_received_on: date | None
    appeal_request: str


def read_case(record: Record, command: dict[str, Any]) -> Mapping[str, Target]:
    """The case whose decision is complained of."""
    return {"case": Target(record=command["case_id"])}


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    case = context.reads["case"]
    if case is None or case.kind != "case" or not any(map(case.fact, AGAINST.values())):
        sentence = "所选案件尚未作出决定，不能申诉，请重新选择。"
        raise Refused("appeal-against-decided-case", sentence, "stage")
    must_say_when(command, context)
    number = getattr(context.restating, "appeal_number", None) or context.numbered("申")
    copied = {name: case.fact(name) for name in COPIED}
    return here(AppealReceived(appeal_number=number, **copied, **as_said(command)))


STEP = Step(
    title="登记申诉",
    command=ReceiveAppeal,
    decide=decide,
    leads_to={AppealReceived: Stage.RECEIVED},
    reads=read_case,
    series=Series("appeal_number"),
    reserves=("appeal_number",),
)
