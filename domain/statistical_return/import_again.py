"""接收重报文件: a further file of the same return, after it was sent back or restated."""

from typing import Any

from domain.fields import BusinessDate, Command
from domain.record import Record
from domain.statistical_return import Stage
from domain.statistical_return.import_return import ReturnImported
from domain.statistical_return.imported import IMPORTED, file_field, must_precede, said_in
from domain.step import Context, Recordings, Refused, Step, here


class ImportAgain(Command):
    occurred_on = BusinessDate("收到日期")
    return_file = file_field("报表文件内容", "填报单位重新导出并签名的报表文件，原样放入")


def closed_because(record: Record, context: Context) -> Refused | None:
    if record.last(IMPORTED) is None:
        sentence = "这份报表在本系统内编制，不以文件报送，请由填报单位在系统内上报。"
        return Refused("return-compiled-at-home", sentence, "stage")
    return None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    file = context.prepared
    if (file.unit, file.span) != (record.unit, record.fact("return_span")):
        sentence = f"这是{file.unit}的{file.span}报表文件，不是本份报表的，请核对文件。"
        raise Refused("return-file-of-unit", sentence)
    known = record.fact("return_version")
    if file.version <= known:
        sentence = f"这是第{file.version}次上报的文件，已收过第{known}次的，请报送更新的文件。"
        raise Refused("return-file-newer", sentence)
    must_precede(file, context)
    return here(ReturnImported(**said_in(file), signed_file=command["return_file"]))


STEP = Step(
    title="接收重报文件",
    command=ImportAgain,
    decide=decide,
    leads_to={ReturnImported: Stage.SUBMITTED},
    after=(Stage.SENT_BACK, Stage.ACCEPTED),
    closed_because=closed_because,
    prepares="return_file",
)
