"""生效裁判: what a case reviewed without an inquiry rests on."""

from collections.abc import Mapping
from typing import Any

from domain.codes import CODES
from domain.decide import DATES
from domain.fields import PUBLIC, Choice, Command, Day, Flag, Line
from domain.step import Context, Refused


class Judgment(Command):
    case_track = Choice("立案类型", CODES["case_track"], secrecy=PUBLIC)
    judgment_effective = Flag(
        "是否有生效的有罪判决、裁定",
        hint="只有行政处罚决定，或者不起诉、撤销案件的，应当立案审查",
    )
    judgment_court = Line("审理法院")
    judgment_number = Line("裁判文书号")
    judgment_on = Day("裁判生效日期", secrecy=PUBLIC)


def must_rest_on_judgment(command: Mapping[str, Any], context: Context) -> None:
    """Raises Refused where no judgment has taken effect: then the case has to be filed."""
    if not command["judgment_effective"]:
        sentence = "没有生效的有罪判决、裁定，不能直接审理，请提出立案。"
        raise Refused("direct-review-needs-judgment", sentence)
    if command["judgment_on"] > context.occurred_on:
        sentence = "裁判生效日期不能晚于决定直接审理日期，请核对两个日期。"
        raise Refused(DATES, sentence)
