"""报送初核方案: plan and team for a verification ordered after a talk inquiry (执纪规则 33)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import Stage
from domain.clue.dispositions import Round, next_round
from domain.clue.team import checked, read_team
from domain.fields import BusinessDate, Command, References, Text
from domain.record import Record
from domain.step import Context, Recordings, Step, here


class ProposeVerificationPlan(Command):
    occurred_on = BusinessDate("报送日期")
    work_plan = Text("初核工作方案")
    team = References("核查组成员", kind="account", hint="至少两人，含承办人")


@dataclass(frozen=True)
class VerificationPlanProposed:
    disposition: str
    work_plan: str
    team: tuple[str, ...]
    round: Round


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(
        VerificationPlanProposed(
            disposition="prelim_verification",
            work_plan=command["work_plan"],
            team=checked(command["team"], record, context),
            round=next_round(record),
        )
    )


STEP = Step(
    title="报送初核方案",
    command=ProposeVerificationPlan,
    decide=decide,
    leads_to={VerificationPlanProposed: Stage.VERIFICATION_PLAN_PENDING},
    after=(Stage.VERIFICATION_ORDERED,),
    reads=read_team,
)
