"""登记走访企业: a business was visited, and its opinions were written down (本系统约定 6)."""

from dataclasses import dataclass
from typing import Annotated, Any

from marshmallow import post_load

from domain.business_visit import Stage
from domain.fields import PERSON, PUBLIC, BusinessDate, Command, Line, Names, Reference, Rows
from domain.record import Record
from domain.step import Context, Fact, Recordings, Series, Step, as_said, here


@dataclass(frozen=True)
class BusinessOpinion:
    opinion_text: str

    def __str__(self) -> str:
        return self.opinion_text


class OpinionRow(Command):
    opinion_text = Line("内容")

    @post_load
    def opinion(self, row: dict[str, Any], **_: Any) -> BusinessOpinion:
        return BusinessOpinion(**row)


class RecordBusinessVisit(Command):
    occurred_on = BusinessDate("走访日期")
    business_name = Line("企业名称", secrecy=PUBLIC, max_length=50, hint="写字号，不写经营者姓名")
    visitors = Names("走访人员", secrecy=PERSON)
    duty_list_id = Reference("带队领导", kind="duty_list", secrecy=PUBLIC, required=False)
    business_opinions = Rows(
        "企业的意见建议", OpinionRow, required=False, hint="一行一条，按先后编为第1条、第2条"
    )


@dataclass(frozen=True)
class BusinessVisited:
    visit_number: Annotated[str, Fact("走访编号", PUBLIC)]
    business_name: str
    visitors: tuple[str, ...]
    duty_list_id: str | None
    business_opinions: tuple[BusinessOpinion, ...] | None
    opinions_count: Annotated[int, Fact("意见建议条数", PUBLIC)]


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    count = len(command["business_opinions"] or ())
    number = context.numbered("走访")
    return here(BusinessVisited(number, **as_said(command), opinions_count=count))


STEP = Step(
    title="登记走访企业",
    command=RecordBusinessVisit,
    decide=decide,
    leads_to={BusinessVisited: Stage.VISITED},
    series=Series("visit_number"),
    reserves=("visit_number",),
)
