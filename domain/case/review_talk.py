"""审理谈话: two of the review team hear the person, or it is said why they cannot (执纪规则 55)."""

from collections.abc import Mapping
from typing import Any

from domain.assignment import PEOPLE_MIN
from domain.clue.days import must_lie_within
from domain.record import Record
from domain.step import Context, Refused

TALK = ("review_talk_on", "review_talkers", "review_talk_summary")


def must_have_talked(command: Mapping[str, Any], record: Record, context: Context) -> None:
    """Refuses a report without a talk by two of the team, or a reason why there is none."""
    said = [bool(command[name]) for name in TALK]
    if command["review_talk_unable"]:
        if any(said):
            sentence = "谈话不能进行的，不填谈话日期、谈话人和陈述申辩，请核对。"
            raise Refused("review-talk-by-two", sentence)
        return
    if not all(said):
        sentence = "请填写审理谈话的日期、谈话人和陈述申辩；不能进行的，填写理由。"
        raise Refused("review-talk-by-two", sentence)
    talkers = command["review_talkers"]
    if len(talkers) < PEOPLE_MIN or not set(talkers) <= set(record.fact("review_team")):
        raise Refused("review-talk-by-two", "审理谈话须由审理组成员两人以上进行，请核对谈话人。")
    last = context.occurred_on
    must_lie_within("审理谈话日期", command["review_talk_on"], last, record, context)
