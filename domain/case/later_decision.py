"""变更、撤销处分: how a body decides anew, on an appeal or not (批准权限 4, 49)."""

from dataclasses import dataclass
from typing import Any

from domain.case.meetings import must_be_carried
from domain.case.routing import COUNTY, PARTY_COMMITTEE, PLENARY, must_be_competent
from domain.codes import CODES
from domain.fields import PUBLIC, Choice, Command, DocumentNumber, Text, Whole
from domain.record import Record
from domain.step import Context, Refused

BODY = {"township_commission": PLENARY, "party_committee": PARTY_COMMITTEE, "county": COUNTY}
VOTES = ("votes_entitled", "votes_present", "votes_for", "votes_against", "votes_abstained")
VOTES_HINT = "镇纪委、镇党委决定的，表决情况各栏都填；县纪委监委决定的不填"


class LaterDecision(Command):
    """What every form ends with that records a decision taken anew."""

    deciding_body = Choice("决定机关", CODES["deciding_body"], secrecy=PUBLIC, group="集体决定")
    decision_document = DocumentNumber("决定文号")
    reason = Text("理由")
    votes_entitled = Whole("应到有表决权人数", minimum=1, required=False, hint=VOTES_HINT)
    votes_present = Whole("实到有表决权人数", minimum=1, required=False)
    votes_for = Whole("赞成票数", required=False)
    votes_against = Whole("反对票数", required=False)
    votes_abstained = Whole("弃权票数", required=False)


@dataclass(frozen=True)
class DecidedLater:
    """What every event of such a decision says."""

    deciding_body: str
    decision_document: str
    reason: str
    votes_entitled: int | None
    votes_present: int | None
    votes_for: int | None
    votes_against: int | None
    votes_abstained: int | None


def paper_of(
    command: dict[str, Any], party: str | None, admin: str | None, case: Record, context: Context
) -> dict[str, Any]:
    """What the events of a decision on these sanctions repeat of its paper. Raises Refused where
    it was not decided collectively, or by a body not competent for one of them.
    """
    must_be_collective(command)
    body = command["deciding_body"]
    if admin and body != "county":
        sentence = "政务处分由县监委决定，镇一级不能变更或者撤销，请核对决定机关。"
        raise Refused("admin-sanction-by-county", sentence)
    if party:
        must_be_competent(BODY[body], party, case, context)
    return {name: command[name] for name in DecidedLater.__dataclass_fields__}


def must_be_collective(command: dict[str, Any]) -> None:
    said = [command[name] is not None for name in VOTES]
    if command["deciding_body"] == "county":
        if any(said):
            sentence = "县纪委监委的决定只登记文号，请删去表决人数。"
            raise Refused("vote-of-township-bodies", sentence)
        return
    if not all(said):
        raise Refused("vote-of-township-bodies", "处分须经集体表决，请补填各项表决人数。")
    must_be_carried(command)
