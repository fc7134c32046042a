"""不予受理: not for a commission to handle, for one of three reasons (检控规则 13)."""

from dataclasses import dataclass
from typing import Any

from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Command, Text
from domain.petition import Stage
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, here

ELSEWHERE = ("other_procedure", "other_body")  # somebody else decides on these


class DeclinePetition(Command):
    occurred_on = BusinessDate("决定日期")
    decline_reason = Choice("不予受理原因", CODES["decline_reason"], secrecy=PUBLIC)
    guidance_given = Text(
        "告知或转送情况",
        required=False,
        hint="前两项必填：来信的写转给谁，来访、来电、网络的写告知其向谁反映",
    )


@dataclass(frozen=True)
class PetitionDeclined:
    decline_reason: str
    guidance_given: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    reason, guidance = command["decline_reason"], command["guidance_given"]
    if reason in ELSEWHERE and not guidance:
        sentence = "应由其他途径或机关解决的，请写明转送或者告知的情况。"
        raise Refused("declined-with-guidance", sentence)
    if record.fact("petition_class") == "no_substance" and reason != "no_substance":
        sentence = "登记为无实质内容的，不予受理原因请选没有实质内容，或者先更正信访类别。"
        raise Refused("declined-without-substance", sentence)
    return here(PetitionDeclined(reason, guidance))


STEP = Step(
    title="不予受理",
    command=DeclinePetition,
    decide=decide,
    leads_to={PetitionDeclined: Stage.DECLINED},
    after=(Stage.REGISTERED,),
)
