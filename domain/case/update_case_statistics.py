"""补正统计事项: what the filing report did not know, or the inquiry has shown otherwise (C12)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from domain.case import EVER_FILED
from domain.case.statistics import kind_counted, must_be_consistent
from domain.case.statistics_form import UpdateCaseStatistics
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, as_said, here


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
    eight_rules_kind: str | None = None
    problem_tags: tuple[str, ...] | None = None
    amount_involved: Decimal | None = None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    said = as_said(command)
    if all(value is None for value in said.values()):
        raise Refused("statistics-change-something", "请至少填写一项有变化的统计事项。")
    if said["eight_rules"] is False and said["eight_rules_problem"] is None:
        said["eight_rules_problem"] = ()  # nothing said would leave the problem standing
    stated = _known(record, said) | {name: v for name, v in said.items() if v is not None}
    must_be_consistent(stated, context)
    if said["eight_rules_problem"]:
        said["eight_rules_kind"] = kind_counted(stated)
    return here(CaseStatisticsUpdated(**said))


def _known(record: Record, names: Iterable[str]) -> dict[str, Any]:
    """What stands by now. Of a case reviewed directly, the clue alone has said what it breaks."""
    known = {name: record.fact(name) for name in names}
    if known["eight_rules"] and known["eight_rules_problem"] is None:
        known["eight_rules_problem"] = (known["eight_rules_kind"],)
    return known | {"eight_rules_kind": None}  # said anew with the problems, or as it was


STEP = Step(
    title="补正统计事项",
    command=UpdateCaseStatistics,
    decide=decide,
    leads_to={CaseStatisticsUpdated: None},
    after=EVER_FILED,
    aside=True,
)
