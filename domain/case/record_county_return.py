"""登记县纪委退回意见: asked to approve, the county sends the case back (批准权限 14, 38)."""

from dataclasses import dataclass
from typing import Any

from domain.case import Stage
from domain.fields import BusinessDate, Command, DocumentNumber, Text
from domain.record import Record
from domain.step import Context, Recordings, Step, as_said, here


class RecordCountyReturn(Command):
    occurred_on = BusinessDate("退回日期")
    county_return_number = DocumentNumber("退回文号")
    county_feedback = Text("退回意见")


@dataclass(frozen=True)
class CountyReturned:
    """The review is done again; its period starts anew."""

    county_return_number: str
    county_feedback: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(CountyReturned(**as_said(command)))


STEP = Step(
    title="登记县纪委退回意见",
    command=RecordCountyReturn,
    decide=decide,
    leads_to={CountyReturned: Stage.IN_REVIEW},
    after=(Stage.COUNTY_DECIDING,),
)
