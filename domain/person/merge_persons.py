"""合并人员: two entries turn out to be one person; from then on they count as one."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from domain.fields import PERSON, BusinessDate, Command, Reference, Text
from domain.person import Stage
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, Target, here


class MergePersons(Command):
    occurred_on = BusinessDate("合并日期")
    merged_into = Reference("并入的人员", kind="person", secrecy=PERSON)
    reason = Text("合并理由")


@dataclass(frozen=True)
class PersonsMerged:
    merged_into: str
    reason: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    into = context.reads["into"]
    if into is None or into.stage != Stage.KNOWN or into.id == record.id:
        raise Refused("merge-into-another", "请选择另一个在册人员并入。")
    return here(PersonsMerged(command["merged_into"], command["reason"]))


def reads(record: Record, command: dict[str, Any]) -> Mapping[str, Target]:
    """The person this one turns out to be."""
    return {"into": Target(record=command["merged_into"])}


STEP = Step(
    title="合并人员",
    command=MergePersons,
    decide=decide,
    leads_to={PersonsMerged: Stage.MERGED},
    after=(Stage.KNOWN,),
    reads=reads,
)
