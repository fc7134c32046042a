"""更正重报: figures that a correction has moved since they were accepted, each with its reason."""

from dataclasses import dataclass
from typing import Annotated, Any

from domain.fields import BusinessDate, Command, Pasted, Text
from domain.record import Record
from domain.statistical_return import Stage
from domain.statistical_return.figures import FrozenFigures, Moved, accepted_return, frozen, moved
from domain.statistical_return.imported import compiled_elsewhere
from domain.statistical_return.moved_rows import MovedRow, must_match
from domain.step import Context, Fact, Recordings, Refused, Step, here


class RestateReturn(Command):
    occurred_on = BusinessDate("更正日期")
    restate_reason = Text("更正理由")
    moved_rows = Pasted("变动的指标", MovedRow)


@dataclass(frozen=True)
class ReturnRestated(FrozenFigures):
    restate_reason: str
    moved_figures: Annotated[tuple[Moved, ...], Fact("变动的指标")]


def closed_because(record: Record, context: Context) -> Refused | None:
    if accepted_return(record) is None:
        sentence = "上级还没有接收过这份报表，请用“重新编制”。"
        return Refused("return-accepted-restated-only", sentence, "stage")
    return compiled_elsewhere(record)


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    changed = moved(accepted_return(record).figures, context.prepared.figures)
    reasons = {row["cell"]: row["moved_reason"] for row in command["moved_rows"]}
    must_match(changed, reasons)
    rows = tuple(Moved(cell, was, now, reasons[cell]) for cell, (was, now) in changed.items())
    restated = ReturnRestated(
        restate_reason=command["restate_reason"], moved_figures=rows, **frozen(context.prepared)
    )
    return here(restated)


STEP = Step(
    title="更正重报",
    command=RestateReturn,
    decide=decide,
    leads_to={ReturnRestated: Stage.COMPILED},
    after=(Stage.ACCEPTED, Stage.COMPILED, Stage.CHECKED, Stage.SENT_BACK),
    closed_because=closed_because,
    prepares="figures",
)
