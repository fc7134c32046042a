"""报县纪委核审: the county looks at the case before any body decides (批准权限 28, 38)."""

from dataclasses import dataclass
from typing import Any

from domain.case import Stage
from domain.case.routing import BY_COUNTY, EXPULSION
from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, DocumentNumber
from domain.record import Record
from domain.step import Answer, Context, Recordings, Refused, Step, as_said, here


class SendCountyCheck(Answer):
    occurred_on = BusinessDate("送核日期")
    review_procedure = Choice(
        "审理报批程序",
        CODES["review_procedure"],
        secrecy=PUBLIC,
        hint="比较重要或者复杂的、拟开除党籍的，作为报批案件",
    )
    county_check_number = DocumentNumber("送核函文号")


@dataclass(frozen=True)
class CountyCheckRequested:
    review_procedure: str
    county_check_number: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    grave = record.fact("important_or_complex")
    expulsion = record.fact("proposed_party_sanction") == EXPULSION
    if (grave or expulsion) and command["review_procedure"] != BY_COUNTY:
        sentence = "比较重要或者复杂的、拟开除党籍的须由县纪委批准，请选“报批案件”。"
        raise Refused("important-cases-to-county", sentence)
    return here(CountyCheckRequested(**as_said(command)))


STEP = Step(
    title="报县纪委核审",
    command=SendCountyCheck,
    decide=decide,
    leads_to={CountyCheckRequested: Stage.COUNTY_CHECKING},
    after=(Stage.REVIEW_REPORTED,),
)
