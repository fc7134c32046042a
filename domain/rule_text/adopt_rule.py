"""制定制度: a rule is adopted; its text is its first version (制度建设)."""

from dataclasses import dataclass
from typing import Annotated, Any

from domain.fields import PUBLIC, BusinessDate, Command, DocumentNumber, Flag, Line, Text
from domain.record import Record
from domain.rule_text import Stage
from domain.step import Context, Fact, Recordings, Step, as_said, here

FIRST = 1


class AdoptRule(Command):
    occurred_on = BusinessDate("制定日期")
    rule_title = Line("制度名称", secrecy=PUBLIC, max_length=100, hint="如 某镇公务接待管理制度")
    rule_text = Text("制度全文")
    rule_document = DocumentNumber("制度文号", required=False, hint="例如 某政发〔2026〕5号")
    urged_by_commission = Flag("是否由纪委督促", secrecy=PUBLIC)


@dataclass(frozen=True)
class RuleAdopted:
    rule_title: str
    rule_text: str
    rule_document: str | None
    urged_by_commission: bool
    rule_version: Annotated[int, Fact("制度版次", PUBLIC)]


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(RuleAdopted(**as_said(command), rule_version=FIRST))


STEP = Step(
    title="制定制度",
    command=AdoptRule,
    decide=decide,
    leads_to={RuleAdopted: Stage.IN_FORCE},
    reserves=("rule_title",),
)
