"""拟提建议: a suggestion to a unit is drafted and entered (本系统约定 6)."""

from dataclasses import dataclass
from typing import Annotated, Any

from domain.fields import PUBLIC, BusinessDate, Command, Reference, Text
from domain.record import Record
from domain.step import Context, Fact, Recordings, Series, Step, as_said, here
from domain.suggestion import Stage


class ProposeSuggestion(Command):
    occurred_on = BusinessDate("拟稿日期")
    responsible_unit = Reference("责任单位", kind="unit", secrecy=PUBLIC)
    suggestion_grounds = Text("提出建议的依据", hint="写明发现的问题和依据的规定")
    suggestion_text = Text("建议内容")


@dataclass(frozen=True)
class SuggestionProposed:
    suggestion_number: Annotated[str, Fact("建议书编号", PUBLIC)]
    responsible_unit: str
    suggestion_grounds: str
    suggestion_text: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(SuggestionProposed(context.numbered("建议"), **as_said(command)))


STEP = Step(
    title="拟提建议",
    command=ProposeSuggestion,
    decide=decide,
    leads_to={SuggestionProposed: Stage.PROPOSED},
    series=Series("suggestion_number"),
    reserves=("suggestion_number",),
)
