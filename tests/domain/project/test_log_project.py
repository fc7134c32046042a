"""登记重点项目（资金）."""

from decimal import Decimal

from domain.project.log_project import ProjectLogged
from tests.cases import Case
from tests.histories import HOUSE
from tests.prevention_histories import PROJECT, UNIT, WATCHED

CASE = Case(HOUSE, "2026-03-02", "handler", PROJECT)


def test_a_project_comes_under_watch(given):
    scene = given(HOUSE).on("2026-03-02").by("handler")
    logged = ProjectLogged(
        project_number="项目〔2026〕1号",
        project_title="某村道路硬化工程",
        work_fields=("bidding",),
        responsible_unit=UNIT,
        project_amount=Decimal("380000.00"),
        project_funds="第一批奖补资金",
    )
    scene.when("project.log_project", **PROJECT).then(logged).at_stage("watched")


def test_a_corrected_project_keeps_its_number(given):
    wrong = {"target": 1, "restated": {"project_amount": "390000"}, "reason": "录入有误"}
    proposed = WATCHED.did("handler", "propose_correction", "2026-03-03", **wrong)
    corrected = given(proposed).on("2026-03-03").by("secretary").when("approve_correction")
    assert corrected.record.fact("project_number") == "项目〔2026〕1号"
    assert corrected.record.fact("project_amount") == Decimal("390000.00")
