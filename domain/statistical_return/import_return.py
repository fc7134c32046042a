"""接收报表文件: the first file in which a unit below hands in its return of a span."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from domain.fields import PUBLIC, BusinessDate, Command, Line
from domain.record import Record
from domain.statistical_return import Stage
from domain.statistical_return.imported import ImportedFacts, file_field, must_precede, said_in
from domain.step import Context, Fact, Key, Recordings, Refused, Step, Target, here

TOWN = "unit that hands in"


class ImportReturn(Command):
    occurred_on = BusinessDate("收到日期")
    for_unit = Line("填报单位代码", secrecy=PUBLIC, max_length=20)
    return_file = file_field("报表文件内容", "填报单位导出并签名的报表文件，原样放入")


@dataclass(frozen=True)
class ReturnImported(ImportedFacts):
    """`signed_file` is the whole text as it was received, so that what was signed stays."""

    signed_file: Annotated[str | None, Fact("报表文件原文")] = None


def read_town(record: Record, command: Mapping[str, Any]) -> Mapping[str, Target]:
    """The unit whose file it should be."""
    return {TOWN: Target(key=Key("unit_code", command["for_unit"]))}


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    file, town = context.prepared, context.reads.get(TOWN)
    if town is None or town.fact("parent_unit") != context.unit:
        sentence = "填报单位不是本单位的下级：请核对单位代码，或先登记该单位并归到本单位之下。"
        raise Refused("return-file-of-unit", sentence)
    if file.unit != command["for_unit"]:
        sentence = f"这是{file.unit}的报表文件，不是所填单位的，请核对文件和单位代码。"
        raise Refused("return-file-of-unit", sentence)
    must_precede(file, context)
    return here(ReturnImported(**said_in(file), signed_file=command["return_file"]))


STEP = Step(
    title="接收报表文件",
    command=ImportReturn,
    decide=decide,
    leads_to={ReturnImported: Stage.SUBMITTED},
    reads=read_town,
    reserves=("return_key",),
    prepares="return_file",
)
