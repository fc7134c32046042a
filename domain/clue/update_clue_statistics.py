"""补正统计事项: what was not known when the clue came in; counted from now on (统计指标)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import Stage
from domain.clue.clue_form import ClueFacts
from domain.clue.statistics import must_name_kind
from domain.fields import BusinessDate, Command
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, as_said, here

TAGS = ("eight_rules", "eight_rules_kind", "problem_tags")
GONE = (Stage.TRANSFERRED, Stage.RETURNED, Stage.MERGED)  # others count these, or nobody does
HERE = tuple(stage for stage in Stage if stage not in GONE)


class UpdateClueStatistics(ClueFacts):
    occurred_on = BusinessDate("补正日期")

    class Meta(Command.Meta):
        exclude = ("source", "source_note", "summary", "disciplines", "campaign_id")


@dataclass(frozen=True)
class ClueStatisticsUpdated:
    """What is left out stays as it was; what is counted from now on is as it says."""

    eight_rules: bool | None
    eight_rules_kind: str | None
    problem_tags: tuple[str, ...] | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    said = as_said(command)
    if all(value is None for value in said.values()):
        raise Refused("statistics-change-something", "请至少填写一项有变化的统计事项。")
    stated = {name: record.fact(name) if said[name] is None else said[name] for name in TAGS}
    if stated["eight_rules"] is False:
        stated["eight_rules_kind"] = said["eight_rules_kind"]  # what stood goes with the breach
    must_name_kind(stated)
    return here(ClueStatisticsUpdated(**said))


STEP = Step(
    title="补正线索统计事项",
    command=UpdateClueStatistics,
    decide=decide,
    leads_to={ClueStatisticsUpdated: None},
    after=HERE,
    aside=True,
)
