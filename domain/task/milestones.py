"""时间节点: the days by which a task must have got so far, as its table sets them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from marshmallow import post_load

from domain.fields import PUBLIC, Command, Day, Line
from domain.step import Refused, as_said


@dataclass(frozen=True)
class Milestone:
    """How far a task is to be on a day."""

    milestone_day: date
    milestone_goal: str

    def __str__(self) -> str:
        return f"{self.milestone_day} {self.milestone_goal}"


class MilestoneRow(Command):
    milestone_day = Day("日期", secrecy=PUBLIC)
    milestone_goal = Line("应达到的进度", max_length=100)

    @post_load
    def milestone(self, row: dict[str, Any], **_: Any) -> Milestone:
        return Milestone(**as_said(row))


def must_lie_on_the_way(milestones: Iterable[Milestone], begins: date, due_on: date) -> None:
    """Refuses a day before the task is given out or after it is due, and days out of order."""
    days = [each.milestone_day for each in milestones]
    if days != sorted(days) or any(not begins <= day <= due_on for day in days):
        sentence = "时间节点应在交办日期和完成期限之间，按先后填写，请核对。"
        raise Refused("milestones-on-the-way", sentence)
