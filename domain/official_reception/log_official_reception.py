"""登记公务接待: guests of another unit were received, and at what cost (公务接待管理制度)."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any

from domain.fields import PUBLIC, BusinessDate, Command, Line, Money, Whole
from domain.official_reception import Stage
from domain.record import Record
from domain.step import Context, Fact, Recordings, Series, Step, as_said, here


class LogOfficialReception(Command):
    occurred_on = BusinessDate("接待日期")
    approval_letter = Line("公函", required=False, hint="来访公函的文号；没有公函的不填")
    guest_unit = Line("来访单位", max_length=100)
    guest_count = Whole("来访人数", minimum=1, secrecy=PUBLIC)
    host_count = Whole("陪同人数", secrecy=PUBLIC, hint="没有陪同的填0")
    meal_standard = Line("用餐标准", required=False, hint="没有用餐的不填")
    reception_cost = Money("接待费用（元）", secrecy=PUBLIC, hint="没有费用的填0")
    reception_payer = Line("结算单位和方式", required=False)


@dataclass(frozen=True)
class OfficialReceptionLogged:
    official_reception_number: Annotated[str, Fact("公务接待编号", PUBLIC)]
    approval_letter: str | None
    guest_unit: str
    guest_count: int
    host_count: int
    meal_standard: str | None
    reception_cost: Decimal
    reception_payer: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(OfficialReceptionLogged(context.numbered("公务"), **as_said(command)))


STEP = Step(
    title="登记公务接待",
    command=LogOfficialReception,
    decide=decide,
    leads_to={OfficialReceptionLogged: Stage.LOGGED},
    series=Series("official_reception_number"),
    reserves=("official_reception_number",),
)
