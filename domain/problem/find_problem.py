"""登记问题: supervision has found one; who puts it right and by when is set (本系统约定 6)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from domain.fields import PUBLIC
from domain.naming import must_follow
from domain.problem import Stage
from domain.problem.problem_form import FOUND_BY, FindProblem
from domain.record import Record
from domain.step import Context, Fact, Recordings, Refused, Series, Step, Target, as_said, here


@dataclass(frozen=True)
class ProblemFound:
    problem_number: Annotated[str, Fact("问题编号", PUBLIC)]
    inspection_id: str | None
    roster_id: str | None
    official_reception_id: str | None
    major_decision_id: str | None
    campaign_id: str | None
    problem_text: str
    responsible_unit: str
    responsible_person: str
    due_on: date
    work_fields: tuple[str, ...] | None
    eight_rules_problem: tuple[str, ...] | None
    problem_origin: str | None = None


def read_inspection(record: Record, command: Mapping[str, Any]) -> Mapping[str, Target]:
    """The inspection that found it, whose campaign it belongs to."""
    id = command["inspection_id"]
    return {"inspection": Target(record=id)} if id else {}


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    if len([name for name in FOUND_BY if command[name]]) > 1:
        raise Refused("problem-found-by-one", "一个问题只能选一个发现来源，请删去其他来源。")
    must_follow(context.reads.get("inspection"), "监督检查", context)
    said = as_said(command) | {"campaign_id": _campaign(command, context)}
    return here(ProblemFound(context.numbered("问题"), **said))


def _campaign(command: dict[str, Any], context: Context) -> str | None:
    inspection = context.reads.get("inspection")
    its_own = inspection and inspection.fact("campaign_id")
    said: str | None = command["campaign_id"]
    if its_own and said not in (None, its_own):
        sentence = "所选监督检查属于另一个专项整治，请核对所属专项整治。"
        raise Refused("problem-campaign-of-inspection", sentence)
    return its_own or said


STEP = Step(
    title="登记问题",
    command=FindProblem,
    decide=decide,
    leads_to={ProblemFound: Stage.OPEN},
    reads=read_inspection,
    series=Series("problem_number"),
    reserves=("problem_number",),
)
