"""拟定防控措施: what is to be done against risk points, by whom (廉政风险防控)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from domain import risk_point
from domain.control_measure import Stage
from domain.fields import (
    PERSON,
    PUBLIC,
    BusinessDate,
    Command,
    Day,
    Line,
    Reference,
    References,
    Text,
)
from domain.re_review import must_lie_ahead
from domain.record import Record
from domain.step import Context, Fact, Recordings, Refused, Series, Step, Target, as_said, here


class AdoptControlMeasure(Command):
    occurred_on = BusinessDate("拟定日期")
    risk_point_ids = References("针对的风险点", kind="risk_point", secrecy=PUBLIC)
    control_text = Text("措施内容")
    responsible_unit = Reference("责任单位", kind="unit", secrecy=PUBLIC)
    responsible_person = Line("责任人", secrecy=PERSON, max_length=50)
    review_due_on = Day("检查落实日期", secrecy=PUBLIC, hint="到这一天提醒检查是否落实")


@dataclass(frozen=True)
class ControlMeasureAdopted:
    control_measure_number: Annotated[str, Fact("防控措施编号", PUBLIC)]
    risk_point_ids: tuple[str, ...]
    control_text: str
    responsible_unit: str
    responsible_person: str
    review_due_on: date


def read_risk_points(record: Record, command: dict[str, Any]) -> Mapping[str, Target]:
    """The risk points it is meant for."""
    return {f"risk point {id}": Target(record=id) for id in command["risk_point_ids"]}


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    stages = {point.stage for point in context.reads.values() if point}
    # A later correction of the measure need not find its risks still there.
    if risk_point.Stage.RETIRED in stages and context.restating is None:
        sentence = "所选风险点中有已销号的，请只选在列的风险点。"
        raise Refused("measure-for-standing-risk", sentence, "stage")
    must_lie_ahead(command["review_due_on"], context)
    return here(ControlMeasureAdopted(context.numbered("防控"), **as_said(command)))


STEP = Step(
    title="拟定防控措施",
    command=AdoptControlMeasure,
    decide=decide,
    leads_to={ControlMeasureAdopted: Stage.IN_FORCE},
    reads=read_risk_points,
    series=Series("control_measure_number"),
    reserves=("control_measure_number",),
)
