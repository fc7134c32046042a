"""The form for a case reviewed without an inquiry, and the judgment it rests on."""

from collections.abc import Mapping
from typing import Any

from domain.case.case_form import RestateCase
from domain.codes import CODES
from domain.decide import DATES
from domain.fields import PUBLIC, BusinessDate, Choice, Command, Day, Flag, Line, Reference
from domain.step import Context, Refused


class Judgment(Command):
    case_track = Choice("立案类型", CODES["case_track"], secrecy=PUBLIC)
    judgment_effective = Flag(
        "是否有生效的有罪判决、裁定",
        group="生效裁判",
        hint="只有行政处罚决定，或者不起诉、撤销案件的，应当立案审查",
    )
    judgment_court = Line("审理法院")
    judgment_number = Line("裁判文书号")
    judgment_on = Day("裁判生效日期", secrecy=PUBLIC)


class ReviewDirectly(Judgment):
    occurred_on = BusinessDate("决定直接审理日期")
    clue_id = Reference("问题线索", kind="clue", hint="只列研判中的线索")

    class Meta(Command.Meta):
        fields = ("occurred_on", "clue_id", *Judgment._declared_fields)  # in paper order


class RestateDirectReview(RestateCase, Judgment):
    """What a correction can restate: the facts and the judgment; person, clue and number stay."""

    occurred_on = BusinessDate("决定直接审理日期")


def must_rest_on_judgment(command: Mapping[str, Any], context: Context) -> None:
    """Raises Refused where no judgment has taken effect: then the case has to be filed."""
    if not command["judgment_effective"]:
        sentence = "没有生效的有罪判决、裁定，不能直接审理，请提出立案。"
        raise Refused("direct-review-needs-judgment", sentence)
    if command["judgment_on"] > context.occurred_on:
        sentence = "裁判生效日期不能晚于决定直接审理日期，请核对两个日期。"
        raise Refused(DATES, sentence)
