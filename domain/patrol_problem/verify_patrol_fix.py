"""认定巡察问题整改: somebody else finds the problem put right, or basically so and carried on."""

from dataclasses import dataclass
from typing import Any

from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Text
from domain.patrol_problem import Stage
from domain.record import Record
from domain.step import Answer, Context, Recordings, Refused, Step, as_said, here

DONE = "done"


class VerifyPatrolFix(Answer):
    occurred_on = BusinessDate("认定日期")
    fix_degree = Choice("整改程度", CODES["fix_degree"], secrecy=PUBLIC)
    verification_note = Text("核验情况", required=False)


@dataclass(frozen=True)
class PatrolFixVerified:
    fix_degree: str
    verification_note: str | None


@dataclass(frozen=True)
class PatrolFixBasicallyDone:
    """The problem is carried on with until it is done."""

    fix_degree: str
    verification_note: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    said = as_said(command)
    if command["fix_degree"] == DONE:
        return here(PatrolFixVerified(**said))
    if record.stage == Stage.CONTINUED:
        sentence = "已认定过基本完成，请在全部完成后认定为完成整改。"
        raise Refused("patrol-fix-goes-further", sentence)
    return here(PatrolFixBasicallyDone(**said))


STEP = Step(
    title="认定巡察问题整改",
    command=VerifyPatrolFix,
    decide=decide,
    leads_to={PatrolFixVerified: Stage.FIXED, PatrolFixBasicallyDone: Stage.CONTINUED},
    after=(Stage.REPORTED, Stage.CONTINUED),
)
