"""查明财物与案件无关: from that day it must be released within three days (监察法 23, 25)."""

from dataclasses import dataclass
from typing import Any

from domain.case import FILED
from domain.fields import BusinessDate, Command, Text
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, here


class NoteUnrelatedProperty(Command):
    occurred_on = BusinessDate("查明日期")
    unrelated_property = Text("与案件无关的财物")


@dataclass(frozen=True)
class UnrelatedPropertyNoted:
    unrelated_property: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(UnrelatedPropertyNoted(command["unrelated_property"]))


def one_at_a_time(record: Record, context: Context) -> Refused | None:
    """What was found before is released first: its period must not be lost sight of."""
    if record.running("release-unrelated-property") is None:
        return None
    sentence = "此前查明的无关财物尚未解除，请先登记解除。"
    return Refused("unrelated-property-once", sentence, "stage")


STEP = Step(
    title="查明财物与案件无关",
    command=NoteUnrelatedProperty,
    decide=decide,
    leads_to={UnrelatedPropertyNoted: None},
    after=FILED,
    closed_because=one_at_a_time,
    aside=True,
)
