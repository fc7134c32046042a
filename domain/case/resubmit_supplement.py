"""补证后重新报送: each gap is answered; the review's month runs on (监察条例 196)."""

from dataclasses import dataclass
from typing import Any

from domain.case import Stage
from domain.fields import BusinessDate, Command, Text
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, here


class ResubmitSupplement(Command):
    occurred_on = BusinessDate("重新报送日期")
    supplement_notes = Text("补证情况", hint="一行写一项，与退回时所列逐项对应；不能补充的说明理由")


@dataclass(frozen=True)
class SupplementResubmitted:
    supplement_notes: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    gaps, notes = _items(record.fact("evidence_gaps")), _items(command["supplement_notes"])
    if gaps != notes:
        sentence = f"退回时列有{gaps}项，补证情况写了{notes}项，请逐项说明，一行一项。"
        raise Refused("each-gap-is-answered", sentence)
    return here(SupplementResubmitted(command["supplement_notes"]))


def _items(text: str) -> int:
    return sum(bool(line.strip()) for line in text.splitlines())


STEP = Step(
    title="补证后重新报送",
    command=ResubmitSupplement,
    decide=decide,
    leads_to={SupplementResubmitted: Stage.IN_REVIEW},
    after=(Stage.SUPPLEMENTING,),
)
