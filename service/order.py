"""What a channel hands over to `take`, and what it gets back: a receipt, or why there is none."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from domain.record import Record

SINCE = "这条记录在您打开之后已有新的办理，请查看后再办。"
AHEAD = "版本号大于现有版本，请重新打开后再办。"


class ActedFirst(Exception):
    """Someone recorded something on this record since the sender read it, or it never was at the
    version the sender names.
    """

    def __init__(self, record: Record, seen: int) -> None:
        super().__init__(AHEAD if seen > record.version else SINCE)
        self.since = [recorded for recorded in record.history if recorded.version > seen]


class Reused(Exception):
    """A command id came again with another body."""

    def __init__(self) -> None:
        super().__init__("这个请求编号已用于另一项内容，请重新打开表单再提交。")


class Absent(LookupError):
    """No such record, or none that this reader may know of."""


@dataclass(frozen=True)
class Order:
    """A command as a channel hands it over. `version` is what the sender has seen of the record,
    None where it does not say; `record` is None for a step that opens one.
    """

    kind: str
    step: str
    body: Mapping[str, Any]
    actor: str
    record: str | None = None
    version: int | None = None
    command_id: str = ""
    channel: str = "web"


@dataclass(frozen=True)
class Receipt:
    """What was recorded, or had been when the same command came before."""

    record: str
    version: int
    position: int
    again: bool = False
