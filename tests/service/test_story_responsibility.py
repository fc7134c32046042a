"""责任落实 as clerks record it by forms, and where it is found again: mechanisms F01–F04, F17, F25
and F26 of the annual report.
"""

import pytest

from service.take import CONSOLE
from tests.service.conftest import Town
from tests.service.story import counted, offered

TABLE = {
    "occurred_on": "1.20",
    "table_year": "2026",
    "table_title": "2026年党风廉政建设和反腐败主要工作任务分解表",
    "table_document": "某发[2026]第2号",
    "table_text": "压实全面从严治党责任",
}
TASK = {
    "task_clause": "一（三）",
    "task_text": "第一季度开展廉政谈话",
    "task_class": "main",
    "material_form": "picture",
    "responsible_person": "李某",
    "task_goal": "谈话全覆盖",
    "due_on": "2026年3月31日",
}
DUTY = {"duty_kind": "first", "duty_field": "ideology", "responsible_person": "李某"}
MATERIAL = {"material_note": "上传谈话记录和照片"}
VILLAGES = ("某村", "另一村")


@pytest.fixture
def villages(town: Town) -> Town:
    """A town with two villages, on the day its task table is issued."""
    for number, title in enumerate(VILLAGES):
        village = {"unit_code": f"cun{number}", "unit_title": title}
        town.office.did(CONSOLE, "unit.register_unit", "2026-01-19", **village)
    return town.on("2026-01-20")


def _village(town: Town, number: int = 0) -> str:
    found = town.office.house.store.holder("unit_code", f"cun{number}")
    assert found
    return found


def _table(town: Town) -> str:
    return town["manager"].record("/task_table/new/issue_task_table", **TABLE)


def _task(town: Town, **more: str) -> str:
    """A task of the one table there is."""
    path = "/task/new/assign_task"
    table = offered(town["manager"].get(path), "task_table_id")
    body = TASK | {"task_table_id": table, "responsible_unit": _village(town)} | more
    return town["manager"].record(path, **body)


def test_F01_material_is_uploaded_returned_sent_again_and_counted_once(villages: Town) -> None:
    """“两个责任”监管平台: open an item, attach, submit, accept or return, mark what is late."""
    _table(villages)
    task = _task(villages.on("2026-02-02"))
    villages["handler"].record(f"{task}/confirm_receipt")
    villages.on("2026-03-30")["handler"].record(f"{task}/submit_material", **MATERIAL)
    villages["secretary"].record(f"{task}/return_material", reason="照片不清楚")
    assert "材料已退回" in villages["handler"].get(task).text
    villages.on("2026-03-31")["handler"].record(f"{task}/submit_material", **MATERIAL)
    villages["secretary"].record(f"{task}/accept_material")
    assert "已审核通过" in villages["secretary"].get("/task").text
    assert villages.office.cells(2026)["RESP_UPLOAD"] == 1
    assert "任〔2026〕1号" in counted(villages, "RESP_UPLOAD")
    assert "任〔2026〕1号" not in counted(villages, "RESP_UPLOAD.late")


def test_F01_material_a_day_late_is_marked_and_counted_apart(villages: Town) -> None:
    _table(villages)
    task = _task(villages)
    villages["handler"].record(f"{task}/confirm_receipt")
    late = villages.on("2026-04-01")
    assert "任〔2026〕1号" in late["manager"].get("/duties").text, "it is overdue, and shown to be"
    late["handler"].record(f"{task}/submit_material", **MATERIAL)
    late["secretary"].record(f"{task}/accept_material")
    assert "没有逾期未报材料的任务" in late["manager"].get("/duties").text
    figures = late.office.cells(2026)
    assert (figures.get("RESP_UPLOAD", 0), figures["RESP_UPLOAD.late"]) == (0, 1)


def test_F02_the_table_goes_through_its_versions_and_gives_out_tasks_until_it_is_closed(
    villages: Town,
) -> None:
    """任务分解表: issue, split into tasks, revise, close."""
    table = _table(villages)
    assert "某发〔2026〕2号" in villages["manager"].get(table).text
    task = _task(villages)
    assert table in villages["manager"].get(task).links
    changed = {"table_document": "某发〔2026〕9号", "table_change": "增加一项任务"}
    villages.on("2026-07-01")["manager"].record(f"{table}/revise_task_table", **changed)
    assert "版本 2" in villages["manager"].get(table).text
    manager = villages.on("2026-12-31")["manager"]
    manager.record(f"{table}/close_task_table", table_outcome="全部完成")
    refused = manager.check(
        "/task/new/assign_task",
        422,
        **TASK | {"task_table_id": table.rpartition("/")[2], "due_on": "2026-12-31"},
        responsible_unit=_village(villages),
    )
    assert "请选择一份执行中的任务分解表" in refused.text


def test_F03_every_unit_has_somebody_who_answers(villages: Town) -> None:
    """责任制网络: name holders, check the coverage, hand over with a note, end a duty."""
    manager = villages["manager"]
    duty = ""
    for number in range(len(VILLAGES)):
        unit = _village(villages, number)
        duty = manager.record("/duty/new/assign_duty", **DUTY, responsible_unit=unit)
    assert "还没有责任人的单位：某镇纪委" in manager.get("/duties").text
    manager = villages.on("2026-05-06")["manager"]
    new = {"responsible_person": "赵某", "hand_over_note": "台账已移交"}
    manager.record(f"{duty}/hand_over_duty", **new)
    assert villages.office.cells(2026)["RESP_DUTIES"] == len(VILLAGES), "a hand-over adds nobody"
    assert "赵某" in manager.get("/duty?q=赵某").text
    manager.record(f"{duty}/end_duty", reason="机构调整")
    assert villages.office.cells(2026)["RESP_DUTIES"] == 1
    uncovered = manager.get("/duties").text.partition("还没有责任人的单位：")[2]
    assert uncovered.split()[0].split("、") == ["某镇纪委", "另一村"]


def test_F03_a_task_passes_to_another_unit_and_its_last_day_stays(villages: Town) -> None:
    _table(villages)
    task = _task(villages)
    other = {"responsible_unit": _village(villages, 1), "responsible_person": "赵某"}
    manager = villages.on("2026-02-10")["manager"]
    manager.record(f"{task}/hand_over_task", **other, hand_over_note="分工调整")
    page = manager.get("/task").text
    assert "另一村" in page
    assert "2026年3月31日" in page


def test_F04_a_keeper_is_named_and_tasks_go_out_by_class_with_their_milestones(
    villages: Town,
) -> None:
    """专人专管、分类交办、按时间节点落实, until a task is no longer asked for."""
    table = _table(villages)
    villages["manager"].record(f"{table}/name_keeper", platform_keeper="钱某")
    assert "钱某" in villages["manager"].get(table).text
    kept = _task(villages, task_class="ideology")
    dropped = _task(villages, task_class="supervision")
    for task in (kept, dropped):
        villages["handler"].record(f"{task}/confirm_receipt")
    handler = villages.on("2026-02-20")["handler"]
    handler.record(f"{kept}/record_milestone", task_progress="已谈话三人")
    handler.record(f"{dropped}/cancel_task", reason="上级不再要求")
    assert "已谈话三人" in handler.get(kept).text
    assert dropped in handler.get("/task?stage=cancelled").links
    due = villages.on("2026-04-02")["manager"].get("/deadlines?state=overdue").links
    assert f"{kept}#deadlines" in due
    assert f"{dropped}#deadlines" not in due, "nothing is owed of what was cancelled"


def test_F17_a_decision_made_without_a_meeting_is_marked_and_settled(villages: Town) -> None:
    """“三重一大”: record, mark what is irregular, settle."""
    path = "/major_decision/new/record_major_decision"
    body = {
        "decision_unit": _village(villages),
        "major_matter": "large_funds",
        "decision_subject": "拨付道路工程款",
        "decided_collectively": "false",
        "supervisor_present": "false",
    }
    refused = villages["handler"].check(path, 422, **body)
    assert "大额度资金使用的，请填写涉及金额" in refused.text
    decision = villages["handler"].record(path, **body, decision_amount="120,000")
    assert "120,000.00元" in villages["handler"].get(decision).text
    villages["handler"].record(f"{decision}/mark_irregularity", irregularity="没有集体研究")
    assert decision in villages["handler"].get("/major_decision?stage=irregular").links
    handler = villages.on("2026-02-02")["handler"]
    handler.record(f"{decision}/settle_irregularity", irregularity_outcome="已补充研究并批评")
    assert decision in handler.get("/major_decision?stage=settled").links
    assert "重大〔2026〕1号" in counted(villages, "SUP_MAJOR_DECISION")


def test_F25_the_party_committee_studies_ideology_and_follows_it_up(villages: Town) -> None:
    """意识形态工作责任制: a holder, the meeting with its list of names, what came of it."""
    manager = villages["manager"]
    manager.record("/duty/new/assign_duty", **DUTY, responsible_unit=_village(villages))
    path = "/committee_meeting/new/record_committee_meeting"
    meeting = manager.record(
        path,
        meeting_topic="ideology",
        attendees="李某\r\n赵某\t钱某\r\n\r\n",  # as a column copied from a spreadsheet
        meeting_decision="研究全年意识形态工作",
        minutes_number="某委纪要〔2026〕5号",
    )
    manager.record(
        path,
        meeting_topic="integrity",
        attendees="李某、赵某",
        meeting_decision="研究党风廉政建设",
    )
    assert "李某、赵某、钱某" in manager.get(meeting).text
    manager = villages.on("2026-03-02")["manager"]
    manager.record(f"{meeting}/record_follow_up", decision_progress="已分工落实")
    assert "已分工落实" in manager.get(meeting).text
    figures = villages.office.cells(2026)
    assert (figures["IDEO_MEETING"], figures["RESP_COMMITTEE"]) == (1, 2)
    assert "专研〔2026〕1号" in counted(villages, "IDEO_MEETING")
    assert "专研〔2026〕2号" not in counted(villages, "IDEO_MEETING")


def test_F26_a_leader_s_list_is_filled_by_what_the_leader_does(villages: Town) -> None:
    """一岗双责: the list with its quotas, a check led by the leader, the two halves, the end."""
    path = villages["manager"].record(
        "/duty_list/new/issue_duty_list",
        duty_year="2026",
        responsible_person="李某",
        leader_post="镇党委副书记",
        duty_scope="分管党建，管业务同时管廉政",
        duty_villages="某村\n另一村",
        talks_quota="0",
        checks_quota="1",
        education_quota="0",
    )
    assert "0 / 1 0 / 0 未完成" in villages["manager"].get("/duties").text
    villages["handler"].record(
        "/inspection/new/hold_inspection",
        inspection_theme="discipline",
        inspection_mode="on_site",
        inspection_team="李某\n钱某",
        units_visited="某村",
        duty_list_id=offered(
            villages["handler"].get("/inspection/new/hold_inspection"), "duty_list_id"
        ),
        inspection_summary="纪律较好",
    )
    assert "1 / 1 0 / 0 已完成" in villages["manager"].get("/duties").text
    manager = villages.on("2026-07-10")["manager"]
    half = {"year_half": "first_half", "review_findings": "达到进度"}
    manager.record(f"{path}/review_half_year", **half)
    refused = manager.check(f"{path}/review_half_year", 409, **half)
    assert "这半年已经检查过" in refused.text
    manager = villages.on("2026-12-30")["manager"]
    manager.record(f"{path}/conclude_duty_list", duty_outcome="全年达标")
    assert path in manager.get("/duty_list?stage=concluded").links
    assert "双责〔2026〕1号" in counted(villages, "RESP_LISTS")
