"""登记党组织回复: what it did is reported back, and counts by its kind (执纪规则 35)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import Stage
from domain.clue.results import form_after
from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Command, Text
from domain.record import Record
from domain.results import Form
from domain.step import Context, Recordings, Step, here


class RecordPartyOrgReply(Command):
    occurred_on = BusinessDate("收到回复日期")
    measure = Choice(
        "措施",
        CODES["first_form_measure"],
        secrecy=PUBLIC,
        required=False,
        hint="党组织没有采取措施的不填",
    )
    reply_summary = Text("回复要点")


@dataclass(frozen=True)
class PartyOrganisationReplied:
    measure: str | None
    reply_summary: str
    form: Form


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    form = form_after(record, context.occurred_on, command["measure"])
    return here(PartyOrganisationReplied(command["measure"], command["reply_summary"], form))


STEP = Step(
    title="登记党组织回复",
    command=RecordPartyOrgReply,
    decide=decide,
    leads_to={PartyOrganisationReplied: Stage.CLOSED},
    after=(Stage.WITH_PARTY_ORGANISATION,),
)
