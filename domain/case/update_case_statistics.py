"""补正统计事项: what the filing report did not know, or the inquiry has shown otherwise (C12)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.case import EVER_FILED
from domain.case.statistics import must_be_consistent
from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choices, Command, Day, Flag
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, as_said, here


class UpdateCaseStatistics(Command):
    occurred_on = BusinessDate("补正日期")
    act_from = Day("首次违纪违法日期", secrecy=PUBLIC, required=False, hint="各项只填有变化的")
    act_to = Day("末次违纪违法日期", secrecy=PUBLIC, required=False)
    eight_rules = Flag("是否违反中央八项规定精神", secrecy=PUBLIC, required=False)
    eight_rules_problem = Choices(
        "问题类型", CODES["eight_rules_problem"], secrecy=PUBLIC, required=False
    )
    is_accountability = Flag("是否属于问责", secrecy=PUBLIC, required=False)
    self_surrendered = Flag("是否主动投案", secrecy=PUBLIC, required=False)
    self_confessed = Flag("是否主动交代", secrecy=PUBLIC, required=False)


@dataclass(frozen=True)
class CaseStatisticsUpdated:
    """What is left out stays as it was; what is counted from now on is as it says."""

    act_from: date | None
    act_to: date | None
    eight_rules: bool | None
    eight_rules_problem: tuple[str, ...] | None
    is_accountability: bool | None
    self_surrendered: bool | None
    self_confessed: bool | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    said = as_said(command)
    if all(value is None for value in said.values()):
        raise Refused("statistics-change-something", "请至少填写一项有变化的统计事项。")
    if said["eight_rules"] is False and said["eight_rules_problem"] is None:
        said["eight_rules_problem"] = ()  # nothing said would leave the problem standing
    known = {name: record.fact(name) for name in said}
    stated = known | {name: value for name, value in said.items() if value is not None}
    must_be_consistent(stated, context)
    return here(CaseStatisticsUpdated(**said))


STEP = Step(
    title="补正统计事项",
    command=UpdateCaseStatistics,
    decide=decide,
    leads_to={CaseStatisticsUpdated: None},
    after=EVER_FILED,
    aside=True,
)
