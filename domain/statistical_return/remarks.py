"""退回意见: what the unit above wants looked at, cell by cell."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from marshmallow import post_load

from domain.fields import Command, Line, Text
from domain.record import Record
from domain.step import Refused, as_said


@dataclass(frozen=True)
class Remark:
    """What is said to one cell."""

    cell: str
    remark: str

    def __str__(self) -> str:
        return f"{self.cell}　{self.remark}"


class RemarkRow(Command):
    cell = Line("指标", max_length=100)
    remark = Text("意见", max_length=500)

    @post_load
    def remark_said(self, row: dict[str, Any], **_: Any) -> Remark:
        return Remark(**as_said(row))


def must_be_of(record: Record, remarks: Iterable[Remark]) -> None:
    """A remark is about a cell that the return has. Raises Refused."""
    cells = {figure.cell for figure in record.fact("figures")}
    unknown = [each.cell for each in remarks if each.cell not in cells]
    if unknown:
        sentence = f"报表中没有这些指标：{'、'.join(unknown)}，请按报表上的指标代码填写。"
        raise Refused("return-remark-on-cell", sentence)
