"""项目结项: the project is done, or the funds are spent, and the watch ends (重点领域监督)."""

from dataclasses import dataclass

from domain.fields import BusinessDate, Command, Text
from domain.project import Stage
from domain.step import Step, says


class CloseProject(Command):
    occurred_on = BusinessDate("结项日期")
    project_outcome = Text("结项情况")


@dataclass(frozen=True)
class ProjectClosed:
    project_outcome: str


STEP = Step(
    title="项目结项",
    command=CloseProject,
    decide=says(ProjectClosed),
    leads_to={ProjectClosed: Stage.CLOSED},
    after=(Stage.WATCHED,),
    aside=True,
)
