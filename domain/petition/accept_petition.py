"""受理: the item is for this commission to handle (检控规则 11)."""

from dataclasses import dataclass
from typing import Annotated, Any

from domain.fields import PUBLIC, BusinessDate, Command, Text
from domain.petition import Stage
from domain.record import Record
from domain.step import Context, Fact, Recordings, Refused, Step, here


class AcceptPetition(Command):
    occurred_on = BusinessDate("受理日期")
    acceptance_opinion = Text("受理意见", required=False)


@dataclass(frozen=True)
class PetitionAccepted:
    acceptance_opinion: str | None
    notice_due: Annotated[bool, Fact("是否应当告知受理", PUBLIC)]


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    # Whoever was told before the item came back from the handlers need not be told again.
    told = record.last("petition.acceptance_notified") is not None
    real_name = record.fact("name_status") == "real_name"
    return here(PetitionAccepted(command["acceptance_opinion"], real_name and not told))


def not_for_us(record: Record, context: Context) -> Refused | None:
    """What no commission handles is declined or passed on; what says nothing is declined."""
    if record.fact("petition_class") == "out_of_scope":
        sentence = "业务范围外的不能受理，请转送或者不予受理并告知。"
        return Refused("accepted-within-scope", sentence, "stage")
    if record.fact("petition_class") == "no_substance":
        sentence = "没有实质内容的不予受理，请办理不予受理，或者先更正信访类别。"
        return Refused("declined-without-substance", sentence, "stage")
    return None


STEP = Step(
    title="受理",
    command=AcceptPetition,
    decide=decide,
    leads_to={PetitionAccepted: Stage.ACCEPTED},
    after=(Stage.REGISTERED,),
    closed_because=not_for_us,
)
