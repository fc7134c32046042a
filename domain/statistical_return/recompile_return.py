"""重新编制: the figures are taken anew, before the return left or after it was sent back."""

from dataclasses import dataclass
from typing import Any

from domain.fields import BusinessDate, Command
from domain.record import Record
from domain.statistical_return import Stage
from domain.statistical_return.figures import FrozenFigures, accepted_return, frozen
from domain.statistical_return.imported import compiled_elsewhere
from domain.statistical_return.zero_report import must_confirm_zero, zero_flag, zero_note
from domain.step import Context, Recordings, Refused, Step, here


class RecompileReturn(Command):
    occurred_on = BusinessDate("重新编制日期")
    zero_confirmed = zero_flag()
    zero_report_note = zero_note()


@dataclass(frozen=True)
class ReturnRecompiled(FrozenFigures):
    zero_confirmed: bool | None
    zero_report_note: str | None


def closed_because(record: Record, context: Context) -> Refused | None:
    if accepted_return(record) is not None:
        sentence = "上级已接收过的报表不能重新编制，请用“更正重报”。"
        return Refused("return-accepted-restated-only", sentence, "stage")
    return compiled_elsewhere(record)


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    must_confirm_zero(command, context.prepared)
    return here(
        ReturnRecompiled(
            zero_confirmed=command["zero_confirmed"],
            zero_report_note=command["zero_report_note"],
            **frozen(context.prepared),
        )
    )


STEP = Step(
    title="重新编制",
    command=RecompileReturn,
    decide=decide,
    leads_to={ReturnRecompiled: Stage.COMPILED},
    after=(Stage.COMPILED, Stage.CHECKED, Stage.SENT_BACK),
    closed_because=closed_because,
    prepares="figures",
)
