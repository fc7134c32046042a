"""申诉决定: the form of the outcome, and the sanction it names only where one is changed."""

from typing import Any

from domain.case.later_decision import LaterDecision
from domain.case.new_sanction import NewSanction
from domain.case.sanctions import Sanctions
from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Command, Text
from domain.step import Answer, Refused


class DecideAppeal(Answer, NewSanction, LaterDecision):
    occurred_on = BusinessDate("决定日期")
    appeal_outcome = Choice("申诉处理结果", CODES["appeal_outcome"], secrecy=PUBLIC)
    late_reason = Text("超期原因", required=False, hint="超过处理期限才决定的必填")

    class Meta(Command.Meta):
        fields = (
            "decides_on",
            "occurred_on",
            "appeal_outcome",
            *NewSanction._declared_fields,
            *LaterDecision._declared_fields,
            "late_reason",
        )


def must_fit(command: dict[str, Any], against: str) -> None:
    """Refuses a new sanction unless the one complained of is changed, and then any other."""
    wanted = against if command["appeal_outcome"] == "changed" else ""
    named = {name for name in NewSanction._declared_fields if command[name] is not None}
    if wanted in Sanctions._fields and named & set(Sanctions._fields) == {wanted}:
        return
    if wanted in Sanctions._fields or named:
        sentence = "变更处分的，只填所申诉的那一种处分；其他结果不填变更后的处分，请核对。"
        raise Refused("appeal-changes-what-it-is-about", sentence)
