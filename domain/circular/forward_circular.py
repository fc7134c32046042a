"""转发通报: an issued circular goes on to others, as often as need be."""

from dataclasses import dataclass

from domain.circular import Stage
from domain.fields import BusinessDate, Command, Line, Text
from domain.step import Step, says


class ForwardCircular(Command):
    occurred_on = BusinessDate("转发日期")
    circular_forwarded_to = Line("转发至")
    circular_forward_note = Text("说明", required=False)


@dataclass(frozen=True)
class CircularForwarded:
    circular_forwarded_to: str
    circular_forward_note: str | None


STEP = Step(
    title="转发通报",
    command=ForwardCircular,
    decide=says(CircularForwarded),
    leads_to={CircularForwarded: None},
    after=(Stage.ISSUED,),
    aside=True,
)
