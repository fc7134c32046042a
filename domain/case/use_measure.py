"""使用措施: one line of the measures ledger: what, on whom, who approved (执纪规则 40, 47)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from domain.case.inquiry import INQUIRING, must_be_approved
from domain.case.inquiry_team import read_actors, two_members
from domain.codes import CODES
from domain.fields import (
    PUBLIC,
    BusinessDate,
    Choice,
    Command,
    DocumentNumber,
    Line,
    Reference,
    References,
    Text,
)
from domain.record import Record
from domain.step import Context, Recordings, Step, Target, as_said, here


class UseMeasure(Command):
    occurred_on = BusinessDate("实施日期")
    inquiry_measure = Choice("措施", CODES["inquiry_measure"], secrecy=PUBLIC)
    measure_target = Text("对象和内容")
    acted_by = References("实施人员", kind="account", hint="至少两人")
    approver = Reference("批准人", kind="account", hint="镇纪委领导")
    measure_document = Line("批准文书文号")
    county_approval_number = DocumentNumber(
        "县纪委监委批准文号", required=False, hint="查封、扣押，查询存款，冻结的必填"
    )


@dataclass(frozen=True)
class MeasureUsed:
    inquiry_measure: str
    measure_target: str
    acted_by: tuple[str, ...]
    approver: str
    measure_document: str
    county_approval_number: str | None


def read_people(record: Record, command: dict[str, Any]) -> Mapping[str, Target]:
    """Who carried it out, and who approved."""
    return {**read_actors(record, command), "approver": Target(record=command["approver"])}


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    two_members(command, record, context)
    must_be_approved(command, context)
    return here(MeasureUsed(**as_said(command)))


STEP = Step(
    title="使用措施",
    command=UseMeasure,
    decide=decide,
    leads_to={MeasureUsed: None},
    after=INQUIRING,
    reads=read_people,
    aside=True,
)
