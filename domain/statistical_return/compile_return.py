"""编制报表: the figures of a span that is over, frozen as the log stood when they were taken."""

from dataclasses import dataclass
from typing import Any

from domain.fields import PUBLIC, BusinessDate, Command
from domain.record import Record
from domain.statistical_return import Stage
from domain.statistical_return.figures import FrozenFigures, frozen
from domain.statistical_return.span_field import SpanFacts, SpanText, must_be_over, of_span
from domain.statistical_return.zero_report import must_confirm_zero, zero_flag, zero_note
from domain.step import Context, Recordings, Step, here


class CompileReturn(Command):
    occurred_on = BusinessDate("编制日期")
    return_span = SpanText(
        "统计期",
        secrecy=PUBLIC,
        max_length=20,
        hint="如2022-03（月）、2022Q1（季）、2022H1（半年）、2022（年）、2022-01..2022-09（累计）",
    )
    zero_confirmed = zero_flag()
    zero_report_note = zero_note()


@dataclass(frozen=True)
class ReturnCompiled(FrozenFigures, SpanFacts):
    zero_confirmed: bool | None
    zero_report_note: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    must_be_over(command["return_span"], context)
    must_confirm_zero(command, context.prepared)
    return here(
        ReturnCompiled(
            zero_confirmed=command["zero_confirmed"],
            zero_report_note=command["zero_report_note"],
            **of_span(command["return_span"], context.unit),
            **frozen(context.prepared),
        )
    )


STEP = Step(
    title="编制报表",
    command=CompileReturn,
    decide=decide,
    leads_to={ReturnCompiled: Stage.COMPILED},
    reserves=("return_key",),
    prepares="figures",
)
