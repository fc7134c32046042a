"""核验整改: somebody else has made sure that it was put right (本系统约定 6)."""

from dataclasses import dataclass
from typing import Annotated, Any

from domain.fields import PUBLIC, BusinessDate, Text
from domain.problem import Stage
from domain.record import Record
from domain.step import Answer, Context, Fact, Recordings, Step, here


class VerifyRectification(Answer):
    occurred_on = BusinessDate("核验日期")
    verification_note = Text("核验情况", required=False)


@dataclass(frozen=True)
class RectificationVerified:
    verification_note: str | None
    rectified: Annotated[bool, Fact("是否整改到位", PUBLIC)]


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(RectificationVerified(command["verification_note"], rectified=True))


STEP = Step(
    title="核验整改",
    command=VerifyRectification,
    decide=decide,
    leads_to={RectificationVerified: Stage.RECTIFIED},
    after=(Stage.REPORTED,),
)
