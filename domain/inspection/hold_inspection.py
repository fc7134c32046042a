"""开展监督检查: a team has gone and looked, on one day and for one purpose (本系统约定 6)."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any

from domain.fields import PUBLIC
from domain.inspection import Stage
from domain.inspection.inspection_form import HoldInspection
from domain.record import Record
from domain.step import Context, Fact, Recordings, Refused, Series, Step, as_said, here

TEAM_MIN = 2


@dataclass(frozen=True)
class InspectionHeld:
    inspection_number: Annotated[str, Fact("监督检查编号", PUBLIC)]
    inspection_theme: str
    inspection_mode: str
    holiday_window: str | None
    theme_note: str | None
    inspection_team: tuple[str, ...]
    units_visited: tuple[str, ...]
    work_fields: tuple[str, ...] | None
    project_ids: tuple[str, ...] | None
    campaign_id: str | None
    initiative_id: str | None
    duty_list_id: str | None
    persons_checked: int | None
    households_visited: int | None
    inspection_summary: str
    inspection_kind: str | None = None
    units_kind: str | None = None
    households_kind: str | None = None
    people_visited: int | None = None
    funds_checked: Decimal | None = None
    opinions_count: int | None = None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    at_holiday = command["inspection_theme"] == "holiday"
    if at_holiday != (command["holiday_window"] is not None):
        sentence = "节假日作风检查选明是哪个节假日，其他主题不选。"
        raise Refused("holiday-named-where-checked", sentence)
    if len(command["inspection_team"]) < TEAM_MIN:
        raise Refused("inspection-by-two", "监督检查由两人以上进行，请写明全部检查人员。")
    visited = command["households_visited"] or command["people_visited"]
    if command["households_kind"] and not visited:
        sentence = "选了走访户类别的，请填走访户数或者走访人次；没有走访的不选。"
        raise Refused("households-counted-where-named", sentence)
    return here(InspectionHeld(context.numbered("检查"), **as_said(command)))


STEP = Step(
    title="开展监督检查",
    command=HoldInspection,
    decide=decide,
    leads_to={InspectionHeld: Stage.HELD},
    series=Series("inspection_number"),
    reserves=("inspection_number",),
)
