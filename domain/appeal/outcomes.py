"""申诉结果: what the outcome of an appeal does to the sanction on the case (政务处分法 57-59)."""

from collections.abc import Mapping
from typing import Any

from domain.appeal.tracks import AGAINST
from domain.case.change_sanction import changed
from domain.case.nothing_left import ended, reopened
from domain.case.revoke_sanction import revoked
from domain.case.sanctions import FIELD
from domain.record import Record
from domain.step import Context

TRACK = {sanction: track for track, sanction in FIELD.items()}


def on_case(
    record: Record, command: dict[str, Any], context: Context
) -> Mapping[str, tuple[Any, ...]]:
    """The events on the case; what it has since become is not asked again. Handling and
    accountability are decided anew there by steps of their own.
    """
    case, outcome = context.reads["matter"], command["appeal_outcome"]
    sanction = AGAINST[record.fact("appeal_track")]
    decided = outcome != "maintained" and sanction in TRACK
    if case is None or context.restating is not None or not decided:
        return {}
    if outcome == "changed":
        return {case.id: changed(command, case, context)}
    taken = revoked((TRACK[sanction],), command, case, context)
    follows = reopened if outcome == "redo" else ended
    return {case.id: (*taken, *follows(taken, case))}
