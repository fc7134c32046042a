"""登记宣传品: slogans, banners, cards or notices were put out (本系统约定 6)."""

from dataclasses import dataclass
from typing import Annotated, Any

from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Command, Line, Reference, Whole
from domain.publicity import Stage
from domain.record import Record
from domain.step import Context, Fact, Recordings, Series, Step, as_said, here


class PutOutMaterial(Command):
    occurred_on = BusinessDate("投放日期")
    material_kind = Choice("宣传品种类", CODES["material_kind"], secrecy=PUBLIC)
    material_count = Whole("数量", minimum=1, secrecy=PUBLIC, hint="标语、横幅按条，卡片按张")
    publicity_title = Line("宣传主题")
    publicity_audience = Line("投放地点或者发放对象", required=False)
    campaign_id = Reference("所属专项整治", kind="campaign", secrecy=PUBLIC, required=False)


@dataclass(frozen=True)
class MaterialPutOut:
    publicity_number: Annotated[str, Fact("宣传编号", PUBLIC)]
    material_kind: str
    material_count: int
    publicity_title: str
    publicity_audience: str | None
    campaign_id: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(MaterialPutOut(context.numbered("宣"), **as_said(command)))


STEP = Step(
    title="登记宣传品",
    command=PutOutMaterial,
    decide=decide,
    leads_to={MaterialPutOut: Stage.DONE},
    series=Series("publicity_number"),
    reserves=("publicity_number",),
)
