"""变动的指标: which figures have moved since they were accepted, and that each has its reason."""

from collections.abc import Iterator, Mapping

from domain.fields import Command, Line, Text
from domain.step import Refused

CAUSE = "return-restated-for-cause"
Changes = Mapping[str, tuple[int | None, int | None]]


class MovedRow(Command):
    cell = Line("指标", max_length=100)
    moved_reason = Text("变动原因", max_length=500)


def must_match(changed: Changes, reasons: Mapping[str, str]) -> None:
    """Each figure that moved has a reason, and no other. Raises Refused."""
    if not changed:
        raise Refused(CAUSE, "各项统计数与已接收的一致，不需要更正重报。")
    wrong = list(_mismatches(changed, reasons))
    if wrong:
        sentence = "变动的指标须逐项说明原因，没有变动的不列：" + "；".join(wrong) + "。"
        raise Refused(CAUSE, sentence)


def _mismatches(changed: Changes, reasons: Mapping[str, str]) -> Iterator[str]:
    for cell, (was, now) in changed.items():
        if cell not in reasons:
            yield f"{cell}由{was}变为{now}，缺原因"
    yield from (f"{cell}没有变动" for cell in reasons if cell not in changed)
