"""巡察整改、举报渠道、宣传、队伍: recorded by the forms and found again in the figures."""

from tests import outreach_histories as o
from tests import patrol_histories as p
from tests import team_histories as t
from tests.service.conftest import Town
from tests.service.story import behind, counted, offered

NAMES = {"patrol_teams": "第一巡察组\n第二巡察组", "patrolled_units": "某镇党委\n某村党支部"}


def put_right(town: Town, path: str, **found: str) -> None:
    """A problem of the feedback is reported on 8 May, and somebody else says how far it came."""
    town.on("2026-05-08")["manager"].record(f"{path}/report_patrol_fix", **p.FIX)
    town["secretary"].record(f"{path}/verify_patrol_fix", **found)


def test_a_patrol_is_put_right_problem_by_problem(town: Town) -> None:
    desk = town.on("2026-02-02")["manager"]
    patrol = desk.record("/patrol/new/record_patrol", **p.PATROL | NAMES)
    desk = town.on("2026-03-10")["manager"]
    early = desk.get("/patrol_problem/new/list_patrol_problem")
    unit = offered(early, "responsible_unit")
    desk.record(f"{patrol}/receive_feedback", **p.FEEDBACK)
    form = desk.get("/patrol_problem/new/list_patrol_problem")
    said = p.PROBLEM | {"patrol_id": offered(form, "patrol_id"), "responsible_unit": unit}
    paths = [desk.record("/patrol_problem/new/list_patrol_problem", **said) for _ in range(3)]
    for path in paths[:2]:
        put_right(town, path, fix_degree="done")
    put_right(town, paths[2], fix_degree="basically")
    desk = town.on("2026-05-12")["manager"]
    desk.record(f"{paths[0]}/record_money_back", **p.MONEY)

    cells = town.office.cells(2026)
    assert cells == {
        "INSP_TEAM": 2,
        "INSP_UNIT": 2,
        "INSP_PROBLEM": 3,
        "INSP_ROUND": 1,
        "INSP_FIXED": 2,
        "INSP_FIXED.any_year": 2,
        "INSP_FIXED.basically": 1,
        "INSP_RATE": 667,
        "MONEY_RETURN": 665750,
    }
    assert behind(town.office, "MONEY_RETURN") == [["5.12 登记清退资金"]]
    assert "基本完成持续整改" in desk.get("/patrol_problem").text
    assert "报送巡察整改情况" in desk.get("/deadlines").text


def test_what_stands_ready_is_counted_as_it_stands(town: Town) -> None:
    desk = town.on("2026-01-12")["manager"]
    boxes = desk.record("/report_channel/new/open_channel", **o.CHANNEL)
    people = desk.record("/workforce/new/set_up_workforce", **t.WORKFORCE)
    units = t.AREA | {"area_units": "某镇纪委\n邻镇纪委"}
    page = desk.check("/cooperation_area/new/form_area", 422, **units | {"area_lead": "别镇纪委"})
    assert "牵头单位不在成员单位中" in page.text
    desk.record("/cooperation_area/new/form_area", **units)
    desk = town.on("2026-05-06")["manager"]
    desk.record(f"{boxes}/change_channel", channel_count="12", channel_place="各村和两所学校")
    desk.record(f"{people}/change_workforce", workforce_count="14")
    assert town.office.cells(2026) == {
        "PET_CHANNEL_SET": 12,
        "PET_CHANNEL_SET.boxes": 12,
        "TEAM_SIZE.supervisors": 14,
        "TEAM_AREA": 1,
    }
    assert behind(town.office, "PET_CHANNEL_SET") == [["5.6 调整举报渠道"]]
    assert "村级纪律监督员" in desk.get("/workforce").text


def test_what_is_put_out_and_signed_is_added_up(town: Town) -> None:
    desk = town.on("2026-03-02")["manager"]
    for count in ("120", "80"):
        said = o.MATERIAL | {"material_count": count}
        path = desk.record("/publicity/new/put_out_material", **said)
    desk.record("/publicity/new/sign_pledges", **o.PLEDGES)
    desk.record(f"{path}/file_publicity", publicity_kept_at="2026年卷第3册")
    assert town.office.cells(2026) == {"EDU_MATERIAL": 200, "EDU_PLEDGE": 94}
    assert "数量相加为 200 份" in counted(town, "EDU_MATERIAL")
