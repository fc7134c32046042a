"""移送司法机关: a crime is suspected; as a rule it follows the decision (处分条例 31)."""

from dataclasses import dataclass
from typing import Annotated, Any

from domain.case import DECIDED, FILED
from domain.case.party_committee import asked
from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Command, DocumentNumber, Line
from domain.record import Record
from domain.step import Context, Fact, Recordings, Refused, Step, as_said, here


class TransferJudicial(Command):
    occurred_on = BusinessDate("移送日期")
    judicial_ground = Choice("移送司法原因", CODES["judicial_ground"], secrecy=PUBLIC)
    judicial_body = Line("接收的司法机关")
    judicial_document = DocumentNumber("移送文号")
    county_document = DocumentNumber("县纪委监委批准文号")


@dataclass(frozen=True)
class TransferredToJustice:
    """Before the Party decision it starts the period for submitting to the Party committee."""

    judicial_ground: str
    judicial_body: str
    judicial_document: str
    county_document: str
    before_decision: Annotated[bool, Fact("是否先于党纪处分移送", PUBLIC)]
    still_to_submit: Annotated[bool, Fact("是否尚待提请党委审议", PUBLIC)] = False


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    before = record.stage not in DECIDED
    # What the county alone has filed never comes before the Party committee.
    waits = before and not asked(record) and record.fact("case_track") != "supervisory"
    return here(
        TransferredToJustice(**as_said(command), before_decision=before, still_to_submit=waits)
    )


def already_transferred(record: Record, context: Context) -> Refused | None:
    """A matter is handed to justice once."""
    if record.fact("judicial_ground") is None:
        return None
    sentence = "本案已移送司法机关，请登记司法处理结果。"
    return Refused("transferred-to-justice-once", sentence, "stage")


STEP = Step(
    title="移送司法机关",
    command=TransferJudicial,
    decide=decide,
    leads_to={TransferredToJustice: None},
    after=FILED,
    closed_because=already_transferred,
    aside=True,
)
