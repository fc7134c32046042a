"""Named histories of education, talks and lessons drawn, built like those of clues."""

from typing import Any

from tests.histories import HOUSE, World

SESSION = {
    "session_kind": "film",
    "session_title": "观看警示教育片",
    "planned_on": "2026-03-20",
    "session_audience": "镇村全体干部",
}
HELD = {"session_place": "镇会议室", "heads": 40, "session_material": "警示教育片一部"}
WITH_ABSENT = HELD | {"heads": 2, "attendees": "张某\n李某", "absentees": "王某\n赵某"}
TALK = {
    "talk_kind": "heart_to_heart",
    "talked_by": "李某",
    "talked_to": "王某\n赵某\n周某",
    "talk_note": "提醒注意工作纪律",
    "follow_up": False,
}
FOLLOWED_UP = TALK | {"follow_up": True, "due_on": "2026-04-30"}
COLLECTIVE = {"talked_by": "李某", "heads": 25, "talk_note": "新任村干部集体廉政谈话"}
ANALYSIS = {
    "lesson_title": "低保评定优亲厚友案",
    "lesson_text": "评议走过场",
    "lesson_gaps": "评议结果没有公示",
}
LEARNT = {"lesson_result": "已重新评议并公示"}


def planned(**session: Any) -> World:
    """A session planned on Monday, 2 March, for the 20th."""
    return HOUSE.did("manager", "education.plan_session", "2026-03-02", **SESSION | session)


def held(**session: Any) -> World:
    """A session of which nobody missed anything."""
    return planned(**session).did("manager", "hold_session", "2026-03-20", **HELD)


def talked(**talk: Any) -> World:
    """A talk of 10 March."""
    return HOUSE.did("deputy", "talk.hold_talk", "2026-03-10", **TALK | talk)


PLANNED = planned()
SESSION_HELD = held()
MAKE_UP = PLANNED.did("manager", "hold_session", "2026-03-20", **WITH_ABSENT)
MADE_UP = MAKE_UP.did("manager", "record_make_up", "2026-03-25", made_up="王某\n赵某")
TALKED = talked()
TO_FOLLOW_UP = talked(**FOLLOWED_UP)
COLLECTIVE_HELD = HOUSE.did("deputy", "talk.hold_collective_talk", "2026-03-10", **COLLECTIVE)
ANALYSED = HOUSE.did("handler", "lesson.analyse_case", "2026-03-10", **ANALYSIS)
