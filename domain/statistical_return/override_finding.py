"""书面说明: why the return may leave although a check found something; some findings allow none."""

from dataclasses import dataclass
from typing import Annotated, Any

from domain.fields import BusinessDate, Command, Line, Text
from domain.record import Record
from domain.statistical_return import Stage
from domain.statistical_return.findings import STOP, Finding, found
from domain.step import Context, Fact, Recordings, Refused, Step, here

REASON_MIN = 6  # characters: “属实” explains nothing


class OverrideFinding(Command):
    occurred_on = BusinessDate("说明日期")
    finding_check = Line("校核项目", hint="照校核意见填写")
    finding_about = Line("所指", hint="校核意见所指的指标或记录，照校核意见填写")
    override_reason = Text("说明", max_length=1000, hint=f"不少于{REASON_MIN}个字")


@dataclass(frozen=True)
class FindingOverridden:
    finding_check: str
    finding_about: str
    finding_said: Annotated[str, Fact("校核意见原文")]
    override_reason: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    finding = _named(record, command)
    if finding.level == STOP:
        sentence = "这一条不能以说明代替，请改正后重新编制、重新校核。"
        raise Refused("return-stop-stays", sentence)
    if len(command["override_reason"]) < REASON_MIN:
        sentence = f"说明不能少于{REASON_MIN}个字，请写清事实和依据。"
        raise Refused("return-override-reasoned", sentence)
    return here(
        FindingOverridden(
            finding.check, finding.about, finding.said, override_reason=command["override_reason"]
        )
    )


def _named(record: Record, command: dict[str, Any]) -> Finding:
    named = (command["finding_check"], command["finding_about"])
    for finding in found(record):
        if (finding.check, finding.about) == named:
            return finding
    raise Refused("return-finding-known", "校核意见中没有这一条，请照校核意见填写项目和所指。")


STEP = Step(
    title="书面说明",
    command=OverrideFinding,
    decide=decide,
    leads_to={FindingOverridden: None},
    after=(Stage.CHECKED,),
)
