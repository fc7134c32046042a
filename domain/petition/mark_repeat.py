"""重复件归存: the same has been received before; it is kept on file with that (检控规则 14, 26)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from domain.fields import BusinessDate, Command, Reference, Text
from domain.petition import Stage
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, Target, here


class MarkRepeat(Command):
    occurred_on = BusinessDate("归存日期")
    earlier_petition = Reference("原信访件", kind="petition")
    repeat_note = Text("说明", required=False, hint="有新内容的写明，并告知承办人")


@dataclass(frozen=True)
class RepeatKeptOnFile:
    earlier_petition: str
    repeat_note: str | None


def read_earlier(record: Record, command: dict[str, Any]) -> Mapping[str, Target]:
    """The item this one repeats."""
    return {"earlier": Target(record=command["earlier_petition"])}


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    earlier = context.reads["earlier"]
    if earlier is None or earlier.kind != "petition" or earlier.id == record.id:
        raise Refused("repeat-of-another", "请选择另一件已登记的信访件作为原件。")
    if earlier.fact("summary") is None:
        raise Refused("repeat-of-another", "所选信访件没有登记内容，不能作为原件，请重新选择。")
    if earlier.fact("earlier_petition") == record.id or (
        context.restating is None and earlier.stage == Stage.KEPT_ON_FILE
    ):
        raise Refused("repeat-of-another", "所选信访件本身是重复件，请选择它对应的原件。")
    return here(RepeatKeptOnFile(earlier.id, command["repeat_note"]))


STEP = Step(
    title="重复件归存",
    command=MarkRepeat,
    decide=decide,
    leads_to={RepeatKeptOnFile: Stage.KEPT_ON_FILE},
    after=(Stage.REGISTERED,),
    reads=read_earlier,
)
