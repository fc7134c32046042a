"""登记接访: one or more persons came, were heard, and were answered at once or later (开门接访)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from domain.fields import PUBLIC
from domain.reception import Stage
from domain.reception.answer_visitors import VisitorsAnswered
from domain.reception.reception_form import ReceiveVisitors
from domain.record import Record
from domain.step import Context, Fact, Recordings, Series, Step, Target, as_said, here


@dataclass(frozen=True)
class VisitorsReceived:
    reception_number: Annotated[str, Fact("接访编号", PUBLIC)]
    duty_list_id: str | None
    receivers: str
    reception_place: str
    heads: int
    visit_purpose: str
    petition_id: str | None
    visitor_statement: str
    about_head: bool | None = None


def read_petition(record: Record, command: dict[str, Any]) -> Mapping[str, Target]:
    """The item they come about."""
    id = command["petition_id"]
    return {"petition": Target(record=id)} if id else {}


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    said = as_said(command)
    answer = said.pop("reception_answer")
    petition = context.reads.get("petition")
    said["about_head"] = said["about_head"] or (petition and petition.fact("about_head")) or None
    received = VisitorsReceived(context.numbered("接访"), **said)
    return here(received, VisitorsAnswered(answer)) if answer else here(received)


STEP = Step(
    title="登记接访",
    command=ReceiveVisitors,
    decide=decide,
    leads_to={VisitorsReceived: Stage.RECEIVED, VisitorsAnswered: Stage.ANSWERED},
    reads=read_petition,
    series=Series("reception_number"),
    reserves=("reception_number",),
)
