"""登记承诺进展: how far a promise has come (本系统约定 6)."""

from dataclasses import dataclass

from domain.fields import BusinessDate, Command, Text
from domain.promise import Stage
from domain.step import Step, says


class ReportPromiseProgress(Command):
    occurred_on = BusinessDate("进展日期")
    promise_progress = Text("承诺进展")


@dataclass(frozen=True)
class PromiseProgressReported:
    promise_progress: str


STEP = Step(
    title="登记承诺进展",
    command=ReportPromiseProgress,
    decide=says(PromiseProgressReported),
    leads_to={PromiseProgressReported: None},
    after=(Stage.MADE,),
    aside=True,
)
