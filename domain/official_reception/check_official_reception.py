"""检查公务接待: a reception is compared with what the rule allows (公务接待管理制度)."""

from dataclasses import dataclass
from typing import Any

from domain.fields import PUBLIC, BusinessDate, Command, Flag, Reference, Text
from domain.official_reception import Stage
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, as_said, here


class CheckOfficialReception(Command):
    occurred_on = BusinessDate("检查日期")
    reception_finding = Text("检查情况")
    reception_irregular = Flag("是否违反规定", secrecy=PUBLIC)
    problem_id = Reference(
        "监督发现的问题",
        kind="problem",
        secrecy=PUBLIC,
        required=False,
        hint="先登记问题，再在这里选；没有问题的不选",
    )


@dataclass(frozen=True)
class OfficialReceptionChecked:
    reception_finding: str
    reception_irregular: bool
    problem_id: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    if command["problem_id"] and not command["reception_irregular"]:
        raise Refused("problem-where-irregular", "没有违反规定的不选问题，请核对两栏。")
    return here(OfficialReceptionChecked(**as_said(command)))


STEP = Step(
    title="检查公务接待",
    command=CheckOfficialReception,
    decide=decide,
    leads_to={OfficialReceptionChecked: Stage.CHECKED},
    after=(Stage.LOGGED,),
)
