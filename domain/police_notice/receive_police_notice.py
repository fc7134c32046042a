"""接收公安机关通报: the police tell of somebody's drunk driving or the like (线索移送机制)."""

from dataclasses import dataclass
from typing import Annotated, Any

from domain.codes import CODES
from domain.fields import PERSON, PUBLIC, BusinessDate, Choice, Command, Line, PersonName, Text
from domain.police_notice import Stage
from domain.record import Record
from domain.step import Context, Fact, Recordings, Series, Step, as_said, here


class ReceivePoliceNotice(Command):
    occurred_on = BusinessDate("接收日期")
    notice_kind = Choice("通报类别", CODES["notice_kind"], secrecy=PUBLIC)
    sending_organ = Line("通报机关")
    notice_document = Line("通报文书")
    notice_person = PersonName("被通报人", secrecy=PERSON)
    offence_text = Text("违法情况")


@dataclass(frozen=True)
class PoliceNoticeReceived:
    police_notice_number: Annotated[str, Fact("通报编号", PUBLIC)]
    notice_kind: str
    sending_organ: str
    notice_document: str
    notice_person: str
    offence_text: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(PoliceNoticeReceived(context.numbered("公通"), **as_said(command)))


STEP = Step(
    title="接收公安机关通报",
    command=ReceivePoliceNotice,
    decide=decide,
    leads_to={PoliceNoticeReceived: Stage.RECEIVED},
    series=Series("police_notice_number"),
    reserves=("police_notice_number",),
)
