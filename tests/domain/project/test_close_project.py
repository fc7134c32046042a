"""项目结项."""

from domain.project.close_project import ProjectClosed
from tests.cases import Case
from tests.prevention_histories import WATCHED

CASE = Case(WATCHED, "2026-09-01", "handler", {"project_outcome": "已验收"})


def test_a_project_that_is_done_is_watched_no_more(given):
    scene = given(WATCHED).on("2026-09-01").by("handler")
    outcome = scene.when("close_project", project_outcome="已验收")
    outcome.then(ProjectClosed("已验收")).at_stage("closed")
