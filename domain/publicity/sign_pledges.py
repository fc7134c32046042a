"""登记承诺书: so many people have signed a pledge (本系统约定 6)."""

from dataclasses import dataclass
from typing import Annotated, Any

from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Command, Line, Reference, Whole
from domain.publicity import Stage
from domain.record import Record
from domain.step import Context, Fact, Recordings, Series, Step, as_said, here


class SignPledges(Command):
    occurred_on = BusinessDate("签订日期")
    pledge_kind = Choice("承诺书种类", CODES["pledge_kind"], secrecy=PUBLIC)
    pledge_count = Whole("份数", minimum=1, secrecy=PUBLIC, hint="签订的份数，一人一份")
    publicity_title = Line("承诺书名称")
    publicity_audience = Line("签订对象范围", hint="如 全体村干部，不写姓名")
    campaign_id = Reference("所属专项整治", kind="campaign", secrecy=PUBLIC, required=False)


@dataclass(frozen=True)
class PledgesSigned:
    publicity_number: Annotated[str, Fact("宣传编号", PUBLIC)]
    pledge_kind: str
    pledge_count: int
    publicity_title: str
    publicity_audience: str
    campaign_id: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(PledgesSigned(context.numbered("宣"), **as_said(command)))


STEP = Step(
    title="登记承诺书",
    command=SignPledges,
    decide=decide,
    leads_to={PledgesSigned: Stage.DONE},
    series=Series("publicity_number"),
    reserves=("publicity_number",),
)
