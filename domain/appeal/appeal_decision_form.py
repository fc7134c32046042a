"""申诉决定: the outcome, and the sanction it names only where one is changed, in two forms."""

from typing import Any

from domain.appeal.tracks import AGAINST
from domain.case.later_decision import LaterDecision
from domain.case.new_sanction import NewAdminSanction, NewPartySanction
from domain.case.sanctions import EFFECT
from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Command, DocumentNumber, Text
from domain.record import Record
from domain.step import Answer, Refused

NEW = (*NewPartySanction._declared_fields, *NewAdminSanction._declared_fields)


class Outcome(Command):
    occurred_on = BusinessDate("决定日期")
    appeal_outcome = Choice("申诉处理结果", CODES["appeal_outcome"], secrecy=PUBLIC)
    late_reason = Text("超期原因", required=False, hint="超过处理期限才决定的必填")


class DecideAppeal(Answer, Outcome, NewPartySanction, LaterDecision):
    class Meta(Command.Meta):
        fields = (
            "decides_on",
            "occurred_on",
            "appeal_outcome",
            *NewPartySanction._declared_fields,
            *LaterDecision._declared_fields,
            "late_reason",
        )


class RecordCountyAppeal(Outcome, NewAdminSanction):
    decision_document = DocumentNumber("县监委复审、复核决定文号")
    reason = Text("理由")

    class Meta(Command.Meta):
        fields = (
            "occurred_on",
            "appeal_outcome",
            *NewAdminSanction._declared_fields,
            "decision_document",
            "reason",
            "late_reason",
        )


def must_fit(command: dict[str, Any], record: Record) -> None:
    """Refuses a new sanction unless the one complained of is changed."""
    against = AGAINST[record.fact("appeal_track")]
    changed = command["appeal_outcome"] == "changed" and against in EFFECT
    if changed != bool(command.get(against)) or (not changed and any(map(command.get, NEW))):
        sentence = "变更处分的，只填所申诉的那一种处分；其他结果不填变更后的处分，请核对。"
        raise Refused("appeal-changes-what-it-is-about", sentence)
