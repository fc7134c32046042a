"""登记县纪委批复: the county has decided (批准权限 38; 党章 42)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.case import Stage
from domain.case.eligibility import must_be_eligible
from domain.case.office import CountyDecisionReceived, must_be_first_in_office
from domain.case.sanction_form import EFFECT_HINT, must_follow_earlier, must_name_posts
from domain.codes import CODES
from domain.fields import PERSON, PUBLIC, BusinessDate, Choice, Command, Day, DocumentNumber, Text
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, as_said, here


class RecordCountyReply(Command):
    occurred_on = BusinessDate("批复日期")
    reply_number = DocumentNumber("批复文号")
    party_sanction = Choice(
        "党纪处分", CODES["party_sanction"], secrecy=PUBLIC, required=False, group="处分决定"
    )
    removed_posts = Text(
        "撤销的党内职务", required=False, secrecy=PERSON, hint="撤销党内职务的必填"
    )
    party_effect_from = Day("影响期起算日", required=False, secrecy=PUBLIC, hint=EFFECT_HINT)
    admin_sanction = Choice("政务处分", CODES["admin_sanction"], secrecy=PUBLIC, required=False)
    admin_effect_from = Day("处分期起算日", required=False, secrecy=PUBLIC, hint=EFFECT_HINT)


@dataclass(frozen=True)
class CountyReplied:
    """The sanctions take effect."""

    reply_number: str
    party_sanction: str | None
    removed_posts: str | None
    admin_sanction: str | None
    party_effect_from: date | None = None
    admin_effect_from: date | None = None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    party, admin = command["party_sanction"], command["admin_sanction"]
    if not party and not admin:
        raise Refused("decision-names-sanction", "批复给予处分的，请至少选择一种处分。")
    must_be_eligible(record, party, admin)
    must_name_posts(command)
    must_follow_earlier(command, context)
    if admin:
        must_be_first_in_office(record)
    replied = CountyReplied(**as_said(command))
    return here(replied) if party else here(replied, CountyDecisionReceived())


STEP = Step(
    title="登记县纪委批复",
    command=RecordCountyReply,
    decide=decide,
    leads_to={CountyReplied: Stage.DECIDED, CountyDecisionReceived: Stage.ANNOUNCING},
    after=(Stage.COUNTY_DECIDING,),
)
