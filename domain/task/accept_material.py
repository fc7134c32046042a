"""审核通过材料: the material is good; the item counts as uploaded (按时按质, 本系统约定)."""

from dataclasses import dataclass
from typing import Annotated, Any

from domain.fields import PUBLIC, BusinessDate, Text
from domain.record import Record
from domain.step import Answer, Context, Fact, Recordings, Step, here
from domain.task import Stage


class AcceptMaterial(Answer):
    occurred_on = BusinessDate("审核日期")
    approval_opinion = Text("审核意见", required=False)


@dataclass(frozen=True)
class MaterialAccepted:
    approval_opinion: str | None
    on_time: Annotated[bool, Fact("是否按时报送", PUBLIC)]


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    # Of material sent again after a return, the day of what is accepted is what counts.
    return here(MaterialAccepted(command["approval_opinion"], record.fact("on_time")))


STEP = Step(
    title="审核通过材料",
    command=AcceptMaterial,
    decide=decide,
    leads_to={MaterialAccepted: Stage.ACCEPTED},
    after=(Stage.SUBMITTED,),
)
