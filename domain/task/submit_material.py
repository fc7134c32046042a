"""报送材料: the task's material is put on the platform, on time or not (一事一记, 本系统约定)."""

from dataclasses import dataclass
from typing import Annotated, Any

from domain.fields import PUBLIC, BusinessDate, Command, Text
from domain.record import Record
from domain.step import Context, Fact, Recordings, Step, here
from domain.task import Stage


class SubmitMaterial(Command):
    occurred_on = BusinessDate("报送日期")
    material_note = Text("材料说明", hint="写明上传了哪些材料")


@dataclass(frozen=True)
class MaterialSubmitted:
    material_note: str
    on_time: Annotated[bool, Fact("是否按时报送", PUBLIC)]


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    on_time = context.occurred_on <= record.fact("due_on")
    return here(MaterialSubmitted(command["material_note"], on_time))


STEP = Step(
    title="报送材料",
    command=SubmitMaterial,
    decide=decide,
    leads_to={MaterialSubmitted: Stage.SUBMITTED},
    after=(Stage.CONFIRMED, Stage.RETURNED),
)
