"""废止制度: a rule is no longer in force (制度建设)."""

from dataclasses import dataclass

from domain.fields import BusinessDate, Command, Text
from domain.rule_text import Stage
from domain.step import Step, says


class AbolishRule(Command):
    occurred_on = BusinessDate("废止日期")
    reason = Text("废止理由")


@dataclass(frozen=True)
class RuleAbolished:
    reason: str


STEP = Step(
    title="废止制度",
    command=AbolishRule,
    decide=says(RuleAbolished),
    leads_to={RuleAbolished: Stage.ABOLISHED},
    after=(Stage.IN_FORCE,),
    aside=True,
)
