"""拟办分办: the clue manager proposes who shall handle the clue (执纪规则 23)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import Stage
from domain.clue.handlers import must_be_able, must_explain_small_staff, read_handler
from domain.fields import PUBLIC, BusinessDate, Command, Reference, Text
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, here

TOWNSHIP = ("township", "other")


class ProposeDistribution(Command):
    occurred_on = BusinessDate("拟办日期")
    handler = Reference("承办人", kind="account", secrecy=PUBLIC)
    distribution_opinion = Text("拟办意见")
    small_staff_reason = Text(
        "案管兼承办的理由", required=False, hint="承办人同时是本件案管人员的必填"
    )


@dataclass(frozen=True)
class DistributionProposed:
    handler: str
    distribution_opinion: str
    small_staff_reason: str | None = None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    must_be_able(record, context)
    must_explain_small_staff(command, record, context, context.actor)
    return here(
        DistributionProposed(
            handler=command["handler"],
            distribution_opinion=command["distribution_opinion"],
            small_staff_reason=command["small_staff_reason"],
        )
    )


def beyond_competence(record: Record, context: Context) -> Refused | None:
    """County-managed cadres and above are not the township's to handle (执纪规则 7).

    What comes out later is no fault of the distribution: the clue is then transferred.
    """
    if context.restating is not None or record.fact("management_authority") in TOWNSHIP:
        return None
    sentence = "被反映人不属乡镇管理，本级不得处置，请提出移送。"
    return Refused("competence-township-managed", sentence, "stage")


STEP = Step(
    title="提出分办意见",
    command=ProposeDistribution,
    decide=decide,
    leads_to={DistributionProposed: Stage.DISTRIBUTION_PENDING},
    after=(Stage.REGISTERED,),
    closed_because=beyond_competence,
    reads=read_handler,
)
