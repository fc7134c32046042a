"""上报报表: the secretary hands in what others compiled, once nothing found is left unanswered."""

from dataclasses import dataclass
from typing import Annotated, Any

from domain.fields import PUBLIC, BusinessDate, Command
from domain.record import Record
from domain.statistical_return import Stage
from domain.statistical_return.findings import found, unanswered
from domain.step import Context, Fact, Recordings, Refused, Step, here

SUBMITTED = "statistical_return.return_submitted"


class SubmitReturn(Command):
    occurred_on = BusinessDate("上报日期")


@dataclass(frozen=True)
class ReturnSubmitted:
    """`return_version` counts how many times the return was handed in."""

    return_version: Annotated[int, Fact("上报次数", PUBLIC)]


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    if set(context.prepared) - set(found(record)):
        sentence = "校核之后又出现新的校核意见，请重新校核后再上报。"
        raise Refused("return-checked-anew", sentence)
    left = unanswered(record)
    if left:
        listed = "；".join(f"{each.check}（{each.about}）" for each in left[:5])
        sentence = f"还有{len(left)}条校核意见没有处理：{listed}。请改正后重新编制，或书面说明。"
        raise Refused("return-findings-answered", sentence)
    before = sum(recorded.kind == SUBMITTED for recorded in record)
    return here(ReturnSubmitted(before + 1))


STEP = Step(
    title="上报报表",
    command=SubmitReturn,
    decide=decide,
    leads_to={ReturnSubmitted: Stage.SUBMITTED},
    after=(Stage.CHECKED,),
    prepares="findings",
)
