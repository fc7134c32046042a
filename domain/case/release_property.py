"""解除无关财物: what has nothing to do with the case goes back (监察法 23, 25)."""

from dataclasses import dataclass
from typing import Any

from domain.case import EVER_FILED
from domain.clue.lateness import must_explain
from domain.fields import BusinessDate, Command, Line, Text
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, as_said, here


class ReleaseProperty(Command):
    occurred_on = BusinessDate("解除日期")
    release_document = Line("解除或退还手续文号")
    late_reason = Text("超期原因", required=False, hint="超过三日才解除的必填")


@dataclass(frozen=True)
class PropertyReleased:
    release_document: str
    late_reason: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    must_explain(record, "release-unrelated-property", command["late_reason"], context)
    return here(PropertyReleased(**as_said(command)))


def nothing_to_release(record: Record, context: Context) -> Refused | None:
    """There must be something found to be unrelated."""
    if record.running("release-unrelated-property"):
        return None
    sentence = "没有待解除的无关财物，请先登记查明情况。"
    return Refused("unrelated-property-once", sentence, "stage")


STEP = Step(
    title="解除无关财物",
    command=ReleaseProperty,
    decide=decide,
    leads_to={PropertyReleased: None},
    after=EVER_FILED,
    closed_because=nothing_to_release,
)
