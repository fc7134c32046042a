"""通报稿: what a draft says, the first time and after it was returned."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any

from marshmallow import post_load

from domain.codes import CODES
from domain.fields import (
    PERSON,
    PUBLIC,
    BusinessDate,
    Choice,
    Command,
    IdNumber,
    Line,
    Names,
    PersonName,
    Rows,
    Text,
    Whole,
)
from domain.measure.ground import its_campaign, must_name_campaign
from domain.record import Record
from domain.step import Fact, as_said

CRITICISED_MAX = 30
CircularNumber = Annotated[str, Fact("通报编号", PUBLIC)]
DRAFTS = ("circular.circular_drafted", "circular.circular_redrafted")


@dataclass(frozen=True)
class Criticised:
    """One person the circular criticises by name."""

    name: str
    id_number: str | None
    unit_and_post: str
    rank: str
    political_status: str

    def __str__(self) -> str:
        return f"{self.name}（{self.unit_and_post}）"


class CriticisedRow(Command):
    name = PersonName("姓名", secrecy=PERSON)
    id_number = IdNumber("身份证号码", required=False, secrecy=PERSON, hint="已掌握的才填")
    unit_and_post = Text("工作单位及职务", secrecy=PERSON)
    rank = Choice("职级", CODES["rank"], secrecy=PUBLIC)
    political_status = Choice("政治面貌", CODES["political_status"], secrecy=PUBLIC)

    @post_load
    def criticised(self, row: dict[str, Any], **_: Any) -> Criticised:
        return Criticised(**as_said(row))


class Draft(Command):
    occurred_on = BusinessDate("拟稿日期")
    circular_title = Line("通报标题")
    measure_ground = Choice("通报来源", CODES["measure_ground"], secrecy=PUBLIC)
    campaign_id = its_campaign()
    circular_cases = Whole("通报问题（起）", minimum=1, secrecy=PUBLIC)
    circular_text = Text("通报内容")
    circular_audience = Line("通报范围", hint="发至哪些单位")
    units_named = Names(
        "点名通报的单位", required=False, secrecy=PUBLIC, hint="一行一个，只写单位，不写姓名"
    )
    criticised = Rows(
        "通报批评对象",
        CriticisedRow,
        maximum=CRITICISED_MAX,
        required=False,
        secrecy=PERSON,
        hint="点名通报批评的人，一人一行",
    )


@dataclass(frozen=True)
class DraftFacts:
    """A draft as a whole: the latest one stands, also in what it no longer says."""

    circular_title: str
    measure_ground: str
    campaign_id: str | None
    circular_cases: int
    circular_text: str
    circular_audience: str
    units_named: tuple[str, ...] | None
    criticised: tuple[Criticised, ...] | None


def said_in(command: dict[str, Any]) -> dict[str, Any]:
    """What a draft says. Raises Refused."""
    must_name_campaign(command)
    return as_said(command)


def latest(record: Record) -> Any:
    """The draft that stands."""
    draft = record.last(*DRAFTS)
    return draft.event if draft else None


def criticised_by(record: Record) -> Iterator[dict[str, Any]]:
    """Whom the draft that stands criticises, as its form says it."""
    return (dict(vars(each)) for each in getattr(latest(record), "criticised", None) or ())
