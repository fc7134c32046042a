"""列出职权事项: what the post may decide or do; the newest list stands (廉政风险防控)."""

from dataclasses import dataclass
from typing import Annotated, Any

from domain.fields import PUBLIC, BusinessDate, Command, Text, Whole
from domain.post import Stage
from domain.record import Record
from domain.step import Context, Fact, Recordings, Refused, Step, here


class ListPowers(Command):
    occurred_on = BusinessDate("列出日期")
    post_powers = Text("职权事项", hint="一行一项，列全部事项；以最新一次列出的为准")
    key_power_count = Whole(
        "其中重点职权事项数", secrecy=PUBLIC, required=False, hint="没有区分重点的不填"
    )


@dataclass(frozen=True)
class PowersListed:
    post_powers: str
    power_count: Annotated[int, Fact("职权事项数", PUBLIC)]
    key_power_count: int | None = None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    lines = (line.strip() for line in command["post_powers"].split("\n"))
    powers = [line for line in lines if line]
    if len(set(powers)) < len(powers):
        raise Refused("powers-each-once", "有重复的职权事项，请一行一项，删去重复的。")
    key = command["key_power_count"]
    if (key or 0) > len(powers):
        raise Refused("key-powers-among-all", "重点职权事项多于列出的全部事项，请核对数目。")
    return here(PowersListed("\n".join(powers), len(powers), key))


STEP = Step(
    title="列出职权事项",
    command=ListPowers,
    decide=decide,
    leads_to={PowersListed: None},
    after=(Stage.REVIEWED,),
    aside=True,
)
