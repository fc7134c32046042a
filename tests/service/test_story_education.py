"""廉政教育、谈话、以案促改: held, made up for by whoever was absent, followed up and counted."""

from tests import responsibility_histories as r
from tests.service.conftest import Desk, Town
from tests.service.story import behind

SESSION = {
    "session_kind": "film",
    "session_title": "集中观看警示教育片",
    "planned_on": "3.20",
    "session_audience": "镇村全体干部",
}
HELD = {"session_place": "镇政府三楼会议室", "session_material": "观看教育片并座谈"}
TALK = {"talk_kind": "heart_to_heart", "talked_by": "李某", "talk_note": "提醒管好身边人"}


def planned(desk: Desk, **session: str) -> str:
    """A session on 20 March."""
    return desk.record("/education/new/plan_session", **SESSION | session)


def test_f19_a_session_is_held_and_those_who_missed_it_make_up_for_it(town: Town) -> None:
    desk = town.on("2026-03-02")["manager"]
    path = planned(desk)
    assert "按计划开展廉政教育 还剩14个工作日" in desk.get(path).text

    desk = town.on("2026-03-20")["manager"]
    lists = {"attendees": "周某\t吴某\n郑某", "absentees": "王某\n赵某\n"}
    page = desk.check(f"{path}/hold_session", 422, **HELD, **lists, heads="2")
    assert "人数少于参加人员名单上的人数" in page.text
    desk.record(f"{path}/hold_session", **HELD, **lists, heads="38")
    assert "待补课" in desk.get("/education").text

    desk = town.on("2026-03-26")["manager"]
    page = desk.check(f"{path}/record_make_up", 422, made_up="王某、钱某")
    assert "钱某不在待补课名单上" in page.text
    desk.record(f"{path}/record_make_up", made_up="王某")
    page = desk.check(f"{path}/close_session", 422)
    assert "赵某还没有补课" in page.text
    desk.record(f"{path}/record_make_up", made_up="赵某")
    desk.record(f"{path}/close_session")

    cells = town.office.cells(2026)
    assert cells == {"EDU_FILM": 1, "EDU_HEADS": 38}, "who made up for it is not counted again"
    assert behind(town.office, "S14") == [["3.20 开展廉政教育"]]
    assert "已办结" in desk.get("/education").text


def test_f19_what_was_only_planned_is_not_counted(town: Town) -> None:
    desk = town.on("2026-03-02")["manager"]
    planned(desk)
    path = planned(desk, session_kind="class")
    desk.record(f"{path}/cancel_session", reason="与县里的会议冲突")
    assert town.office.cells(2026) == {}
    page = town.on("2026-03-23")["manager"].get("/deadlines?state=overdue")
    assert "按计划开展廉政教育" in page.text, "the other one is late"


def test_f19_a_talk_with_many_is_counted_once(town: Town) -> None:
    body = {"talked_by": "李某\n周某", "heads": "26", "talk_note": "新任村干部任前集体廉政谈话"}
    town.on("2026-03-02")["manager"].record("/talk/new/hold_collective_talk", **body)
    assert town.office.cells(2026) == {"EDU_COLLECTIVE": 1}
    assert behind(town.office, "S13") == [["3.2 登记集体廉政谈话"]]


def test_f13_each_person_talked_to_counts_and_what_came_of_it_is_asked_for(town: Town) -> None:
    desk = town.on("2026-03-02")["manager"]
    leader = desk.record("/duty_list/new/issue_duty_list", **r.ISSUED_DUTY_LIST)
    desk = town.on("2026-03-10")["manager"]
    pasted = TALK | {"talked_to": "王某\n赵某、周某", "duty_list_id": leader.rpartition("/")[2]}
    page = desk.check("/talk/new/hold_talk", 422, **pasted, follow_up="true")
    assert "需要跟进的填写完成期限" in page.text
    path = desk.record("/talk/new/hold_talk", **pasted, follow_up="true", due_on="3.31")
    desk.record("/talk/new/hold_talk", **TALK, talked_to="王某", follow_up="false")
    interview = TALK | {"talk_kind": "interview", "talked_to": "郑某"}
    desk.record("/talk/new/hold_talk", **interview, follow_up="false")
    assert "数量相加为 4 人次" in desk.get("/tallies/2026/EDU_TALK").text
    cells = {"EDU_TALK": 4, "F1_YUETAN": 1, "F1_YUETAN.times": 1, "RESP_LISTS": 1}
    assert town.office.cells(2026) == cells, "and none of the four forms"
    assert "李某 镇党委副书记 1 / 4" in desk.get("/duties?year=2026").text

    page = town.on("2026-04-01")["manager"].get("/deadlines?state=overdue")
    assert "谈话后跟进" in page.text
    desk = town["manager"]
    desk.record(f"{path}/record_follow_up", follow_up_result="已公开账目")
    assert "谈话后跟进" not in desk.get("/deadlines?state=overdue").text


def test_f35_a_case_teaches_a_lesson_and_a_session_is_held_on_it(town: Town) -> None:
    desk = town.on("2026-03-02")["manager"]
    analysis = {
        "lesson_title": "低保评定案",
        "lesson_text": "评议走过场",
        "lesson_gaps": "没有公示",
    }
    lesson = desk.record("/lesson/new/analyse_case", **analysis)
    session = planned(desk, session_kind="case")
    town.on("2026-03-20")["manager"].record(f"{session}/hold_session", **HELD, heads="40")
    assert "LESSON_DONE" not in town.office.cells(2026)

    desk = town.on("2026-04-02")["manager"]
    title = "反面典型案例剖析"
    assert title in desk.get(session).text
    body = {"education_ids": [session.rpartition("/")[2]], "lesson_result": "已重新评议并公示"}
    desk.record(f"{lesson}/complete_lesson", **body)
    assert session in desk.get(lesson).links
    assert town.office.cells(2026) == {"EDU_CASE": 1, "EDU_HEADS": 40, "LESSON_DONE": 1}
    assert behind(town.office, "S12") == [["3.20 开展廉政教育"]]
