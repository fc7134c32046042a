"""提出更正: someone finds that an earlier step was recorded wrongly and says what is right."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from domain.correction.proposal import already_pending, reads
from domain.fields import BusinessDate, Command, Restatement, Text, Whole
from domain.procedure import procedure
from domain.record import FILES, Record
from domain.redecide import act_at, asked, redecide, restatement
from domain.step import ANY_STAGE, Context, Recordings, Refused, Step, here


class ProposeCorrection(Command):
    occurred_on = BusinessDate("提出更正日期")
    target = Whole("更正第几步", hint="办理经过中该步骤的序号")
    restated = Restatement("更正后的内容", hint="只填要改的栏目，其余保持原值")
    reason = Text("更正理由", hint="写明错在哪里、依据什么材料更正")


@dataclass(frozen=True)
class CorrectionProposed:
    target: int
    restated: dict[str, Any]
    reason: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    act = act_at(record, command["target"])
    if act.entries[0].kind == FILES:
        raise Refused("attachment-not-corrected", "附件不能更正，请作废后重新添加。")
    if not seen(context).issuperset(_classes(command["restated"])):
        raise Refused("correction-of-what-one-sees", "其中有您无权查看的栏目，请由可查看的人更正。")
    restated = asked(act.step).dump(act.command) | command["restated"]
    redecide(record, act, restatement(act, restated), context)
    return here(CorrectionProposed(command["target"], restated, command["reason"]))


def _classes(restated: Mapping[str, Any]) -> set[str]:
    known = procedure().meanings  # a name that is not among them is refused by the step's schema
    return {known[name].secrecy for name in restated if name in known}


def seen(context: Context) -> frozenset[str]:
    """The secrecy classes the proposer may read, and so may correct."""
    return context.rulebook.sees(context.roles)


STEP = Step(
    title="提出更正",
    command=ProposeCorrection,
    decide=decide,
    leads_to={CorrectionProposed: None},
    after=ANY_STAGE,
    closed_because=already_pending,
    reads=reads,
)
