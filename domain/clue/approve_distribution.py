"""批准分办: the secretary agrees who handles the clue (执纪规则 23)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import Stage
from domain.clue.handlers import must_be_able, read_handler
from domain.fields import BusinessDate, Text
from domain.record import Record
from domain.step import Answer, Context, Recordings, Step, here


class ApproveDistribution(Answer):
    occurred_on = BusinessDate("批准日期")
    approval_opinion = Text("批示意见", required=False)


@dataclass(frozen=True)
class DistributionApproved:
    approval_opinion: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    must_be_able(record, context)
    return here(DistributionApproved(command["approval_opinion"]))


STEP = Step(
    title="批准分办",
    command=ApproveDistribution,
    decide=decide,
    leads_to={DistributionApproved: Stage.ASSIGNED},
    after=(Stage.DISTRIBUTION_PENDING,),
    reads=read_handler,
)
