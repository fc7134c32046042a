"""会议表决: nobody decides alone; who came and how they voted is kept (批准权限 4)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from domain.fields import BusinessDate, Command, DocumentNumber, Whole
from domain.step import Refused


class Meeting(Command):
    """What every form that records a meeting begins with."""

    occurred_on = BusinessDate("会议日期")
    minutes_number = DocumentNumber("会议纪要文号", group="会议情况")
    votes_entitled = Whole("应到有表决权人数", minimum=1)
    votes_present = Whole("实到有表决权人数", minimum=1)
    votes_for = Whole("赞成票数")
    votes_against = Whole("反对票数")
    votes_abstained = Whole("弃权票数")


@dataclass(frozen=True)
class MeetingHeld:
    """What every event of a meeting says."""

    minutes_number: str
    votes_entitled: int
    votes_present: int
    votes_for: int
    votes_against: int
    votes_abstained: int


def carried(command: Mapping[str, Any]) -> bool:
    """Whether more than half came and more than half of all entitled were in favour. Raises
    Refused where the numbers do not add up.
    """
    entitled, present = command["votes_entitled"], command["votes_present"]
    cast = command["votes_for"] + command["votes_against"] + command["votes_abstained"]
    if not cast == present <= entitled:
        sentence = "赞成、反对、弃权票数之和应等于实到人数，实到不能多于应到，请核对。"
        raise Refused("votes-add-up", sentence)
    return bool(2 * present > entitled and 2 * command["votes_for"] > entitled)


def must_be_carried(command: Mapping[str, Any]) -> None:
    """Raises Refused where the meeting decided nothing."""
    if not carried(command):
        sentence = "实到或者赞成未超过应到有表决权人数的一半，会议未形成决定，请核对人数。"
        raise Refused("meeting-decides-by-majority", sentence)
