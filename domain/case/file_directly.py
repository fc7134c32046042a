"""直接拟立案: facts and evidence are in hand, no verification is needed (执纪规则 37)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from domain.case import Stage
from domain.case.case_form import CaseFacts, RestateCase, facts_of
from domain.clue import Stage as ClueStage
from domain.clue.under_case import ClueUnderCase
from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Command, Reference
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, Target, as_said, here

FROM = (ClueStage.ASSESSING,)  # the stages of a clue from which a case may be opened directly


class FileDirectly(Command):
    occurred_on = BusinessDate("拟立案日期")
    clue_id = Reference("问题线索", kind="clue", hint="只列研判中的线索")
    direct_filing_reason = Choice("直接立案原因", CODES["direct_filing_reason"], secrecy=PUBLIC)


@dataclass(frozen=True)
class CaseOpened(CaseFacts):
    direct_filing_reason: str | None = None


def read_clue(record: Record, command: dict[str, Any]) -> Mapping[str, Target]:
    """The clue the case shall grow from."""
    return {"clue": Target(record=command["clue_id"])}


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    clue = context.reads["clue"]
    if clue is None or clue.kind != "clue" or clue.stage not in FROM:
        sentence = "所选线索不在研判环节，不能直接拟立案，请重新选择。"
        raise Refused("case-from-clue-being-assessed", sentence, "stage")
    if clue.fact("handler") != context.actor:
        sentence = "直接拟立案由该线索的承办人提出，请交由其办理。"
        raise Refused("case-from-clue-being-assessed", sentence, "role")
    case = CaseOpened(**facts_of(clue), direct_filing_reason=command["direct_filing_reason"])
    return Recordings((case,), others={clue.id: (ClueUnderCase(record.id),)})


def decide_again(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    """A correction restates the facts; person, clue and reason stay."""
    return here(replace(context.restating, **as_said(command)))


STEP = Step(
    title="直接拟立案",
    command=FileDirectly,
    decide=decide,
    leads_to={CaseOpened: Stage.FILING_PROPOSED, ClueUnderCase: ClueStage.UNDER_CASE},
    reads=read_clue,
    restate=(RestateCase, decide_again),
)
