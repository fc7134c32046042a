"""拟办分办: the clue manager proposes who shall handle the clue (执纪规则 23)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from domain.account.roles import roles_of
from domain.clue import Stage
from domain.fields import PUBLIC, BusinessDate, Command, Reference, Text
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, Target, here

TOWNSHIP = ("township", "other")


class ProposeDistribution(Command):
    occurred_on = BusinessDate("拟办日期")
    handler = Reference("承办人", kind="account", secrecy=PUBLIC)
    distribution_opinion = Text("拟办意见")


@dataclass(frozen=True)
class DistributionProposed:
    handler: str
    distribution_opinion: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    handler = context.reads["handler"]
    if handler is None or "handler" not in roles_of(handler):
        sentence = "所选承办人不是在用的承办人账号，请重新选择。"
        raise Refused("handler-in-service", sentence)
    return here(DistributionProposed(command["handler"], command["distribution_opinion"]))


def beyond_competence(record: Record, context: Context) -> Refused | None:
    """County-managed cadres and above are not the township's to handle (执纪规则 7)."""
    if record.fact("management_authority") in TOWNSHIP:
        return None
    sentence = "被反映人不属乡镇管理，本级不得处置，请移送有管辖权的纪委。"
    return Refused("competence-township-managed", sentence, "stage")


def reads(record: Record, command: dict[str, Any]) -> Mapping[str, Target]:
    """The account that shall handle the clue."""
    return {"handler": Target(record=command["handler"])}


STEP = Step(
    title="提出分办意见",
    command=ProposeDistribution,
    decide=decide,
    leads_to={DistributionProposed: Stage.DISTRIBUTION_PENDING},
    after=(Stage.REGISTERED,),
    closed_because=beyond_competence,
    reads=reads,
)
