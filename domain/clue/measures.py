"""第一种形态措施: named where one is applied, the gravest first, none twice (执纪规则 30, 35)."""

from collections.abc import Sequence

from domain.step import Refused

GRAVEST = "admonition"


def must_name_measure(outcome: str, measure: str | None) -> None:
    """Refuses a report that proposes a measure without naming it, or names one it does not
    propose.
    """
    with_measure = outcome == "measure_applied"
    if with_measure and not measure:
        sentence = "拟给予第一种形态处理的，请选择拟采取的措施。"
        raise Refused("measure-named-where-applied", sentence)
    if measure and not with_measure:
        sentence = "拟办结果不是第一种形态处理，请删去拟采取的措施。"
        raise Refused("measure-named-where-applied", sentence)


def must_be_led_by(measure: str, further: Sequence[str]) -> None:
    """Refuses further measures that repeat the first one or outweigh it."""
    if measure in further:
        raise Refused("gravest-measure-first", "同一措施请只选一次，并用措施中请删去重复的一项。")
    if GRAVEST in further:
        raise Refused("gravest-measure-first", "诫勉是最重的措施，请填在“措施”一栏。")
