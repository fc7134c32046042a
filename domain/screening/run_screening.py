"""开展排查: a round of looking for disputes and harm to the masses' interests (排查常态化)."""

from dataclasses import dataclass
from typing import Annotated, Any

from domain.fields import PERSON, PUBLIC, BusinessDate, Command, Names, Text
from domain.record import Record
from domain.screening import Stage
from domain.step import Context, Fact, Recordings, Series, Step, as_said, here


class RunScreening(Command):
    occurred_on = BusinessDate("排查日期")
    screening_villages = Names("排查的村（社区）", secrecy=PUBLIC)
    screeners = Names("排查人员", secrecy=PERSON)
    screening_note = Text("排查方式和重点", required=False)


@dataclass(frozen=True)
class ScreeningRun:
    screening_number: Annotated[str, Fact("排查编号", PUBLIC)]
    screening_villages: tuple[str, ...]
    screeners: tuple[str, ...]
    screening_note: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(ScreeningRun(context.numbered("矛排"), **as_said(command)))


STEP = Step(
    title="开展矛盾纠纷排查",
    command=RunScreening,
    decide=decide,
    leads_to={ScreeningRun: Stage.RUN},
    series=Series("screening_number"),
    reserves=("screening_number",),
)
