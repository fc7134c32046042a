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


def out_of_scope(record: Record, context: Context) -> Refused | None:
    """What no commission handles is declined or passed on."""
    if record.fact("petition_class") != "out_of_scope":
        return None
    sentence = "业务范围外的不能受理，请转送或者不予受理并告知。"
    return Refused("accepted-within-scope", sentence, "stage")


STEP = Step(
    title="受理",
    command=AcceptPetition,
    decide=decide,
    leads_to={PetitionAccepted: Stage.ACCEPTED},
    after=(Stage.REGISTERED,),
    closed_because=out_of_scope,
)
