"""启动初核: the team begins; since 2019 no period runs unless the county sets one (执纪规则 33)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import Stage
from domain.fields import BusinessDate, Command
from domain.record import Record
from domain.step import Context, Recordings, Step, here


class StartVerification(Command):
    occurred_on = BusinessDate("启动日期")


@dataclass(frozen=True)
class VerificationStarted:
    """Starts the period `verification-report` where a local row turns it on."""


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(VerificationStarted())


STEP = Step(
    title="启动初核",
    command=StartVerification,
    decide=decide,
    leads_to={VerificationStarted: Stage.VERIFYING},
    after=(Stage.VERIFICATION_PLANNED,),
)
