"""校核报表: the checks that the unit above will make are made before."""

from dataclasses import dataclass
from typing import Annotated, Any

from domain.fields import BusinessDate, Command
from domain.record import Record
from domain.statistical_return import Stage
from domain.statistical_return.findings import Finding
from domain.step import Context, Fact, Recordings, Step, here


class CheckReturn(Command):
    occurred_on = BusinessDate("校核日期")


@dataclass(frozen=True)
class ReturnChecked:
    findings: Annotated[tuple[Finding, ...], Fact("校核意见")]


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(ReturnChecked(context.prepared))


STEP = Step(
    title="校核报表",
    command=CheckReturn,
    decide=decide,
    leads_to={ReturnChecked: Stage.CHECKED},
    after=(Stage.COMPILED, Stage.CHECKED),
    prepares="findings",
)
