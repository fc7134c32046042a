"""修订制度: the text is replaced by a new version; the former stays in the history (制度建设)."""

from dataclasses import dataclass
from typing import Annotated, Any

from domain.fields import PUBLIC, BusinessDate, Command, DocumentNumber, Flag, Text
from domain.record import Record
from domain.rule_text import Stage
from domain.step import Context, Fact, Recordings, Step, as_said, here


class ReviseRule(Command):
    occurred_on = BusinessDate("修订日期")
    rule_text = Text("制度全文", hint="修订后的全文")
    rule_document = DocumentNumber("制度文号", required=False, hint="例如 某政发〔2026〕5号")
    urged_by_commission = Flag("是否由纪委督促", secrecy=PUBLIC)


@dataclass(frozen=True)
class RuleRevised:
    rule_text: str
    rule_document: str | None
    urged_by_commission: bool
    rule_version: Annotated[int, Fact("制度版次", PUBLIC)]


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(RuleRevised(**as_said(command), rule_version=record.fact("rule_version") + 1))


STEP = Step(
    title="修订制度",
    command=ReviseRule,
    decide=decide,
    leads_to={RuleRevised: None},
    after=(Stage.IN_FORCE,),
    aside=True,
)
