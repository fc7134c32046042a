"""责任落实情况, on the page and on the command line."""

from pathlib import Path

import pytest

from service.take import CONSOLE
from tests import responsibility_histories as r
from tests.service.cli_fixtures import Shell
from tests.service.conftest import Town


@pytest.fixture
def behind(town: Town) -> Town:
    """A village nobody answers for, a leader who has done nothing yet, and a late task."""
    town.office.retold(r.TASK_CONFIRMED)
    village = {"unit_code": "mc", "unit_title": "某村"}
    town.office.did(CONSOLE, "unit.register_unit", "2026-02-04", **village)
    duty = r.DUTY | {"responsible_unit": town.office.house.store.holder("unit_code", "zjw")}
    town.office.did("manager", "duty.assign_duty", "2026-02-04", **duty)
    town.office.did("manager", "duty_list.issue_duty_list", "2026-02-04", **r.ISSUED_DUTY_LIST)
    return town.on("2026-04-01")


def test_the_page_tells_who_is_behind(behind: Town) -> None:
    page = behind["manager"].get("/duties")
    assert "还没有责任人的单位：某村" in page.text
    assert "双责〔2026〕1号 李某 镇党委副书记 0 / 4 0 / 2 0 / 1 未完成" in page.text
    assert "任〔2026〕1号 某镇纪委 李某 2026年3月31日" in page.text


def test_the_page_stands_beside_the_ledgers_of_its_area(behind: Town) -> None:
    assert "/duties" in behind["manager"].get("/area/responsibility").links
    assert "/duties" in behind["manager"].get("/task").links
    assert {"/area/responsibility", "/duty", "/task"} <= set(behind["manager"].get("/duties").links)


def test_every_number_leads_to_its_record(behind: Town) -> None:
    links = behind["manager"].get("/duties").links
    for kind, title in (("duty_list", "一岗双责清单"), ("task", "责任任务")):
        [path] = [link for link in links if link.startswith(f"/{kind}/")]
        assert title in behind["manager"].get(path).text


def test_who_is_behind_nobody_else_is_told_by_name(behind: Town) -> None:
    page = behind["auditor"].get("/duties")
    assert "双责〔2026〕1号 〔已密封〕" in page.text
    assert "李某" not in page.text
    behind["security"].get("/duties", 404)
    assert "/duties" not in behind["security"].get("/").links


def test_when_nothing_is_owed_the_page_says_so(town: Town) -> None:
    unit = town.office.house.store.holder("unit_code", "zjw")
    duty = r.DUTY | {"responsible_unit": unit}
    town.office.did("manager", "duty.assign_duty", "2026-02-04", **duty)
    list_ = r.ISSUED_DUTY_LIST | {"talks_quota": 0, "checks_quota": 0, "education_quota": 0}
    town.office.did("manager", "duty_list.issue_duty_list", "2026-02-04", **list_)
    page = town["manager"].get("/duties")
    assert "每个单位都有责任人" in page.text
    assert "没有逾期未报材料的任务" in page.text
    assert "0 / 0 已完成" in page.text


def test_a_year_is_chosen_among_those_there_are(behind: Town) -> None:
    next_year = r.ISSUED_DUTY_LIST | {"duty_year": 2027}
    behind.office.did("manager", "duty_list.issue_duty_list", "2026-04-01", **next_year)
    page = behind["manager"].get("/duties?year=2027")
    assert "双责〔2026〕2号" in page.text
    assert "双责〔2026〕1号" not in page.text
    assert "没有这一项" in behind["manager"].get("/duties?year=1999", 422).text
    assert "这一年还没有一岗双责清单" in behind.on("2028-01-04")["manager"].get("/duties").text


# ---- the command line


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    return Shell(tmp_path / "data").staffed()


def test_a_terminal_tells_the_same(shell: Shell) -> None:
    assert shell.done("duties", "2022").splitlines()[1:] == [
        "2022年还没有一岗双责清单。",
        "没有逾期未报材料的任务。",
    ]
    [unit] = shell.json("duties", "2022", "--format", "json")["uncovered"]
    on = {"occurred_on": "2022-01-20"}
    list_ = r.ISSUED_DUTY_LIST | on | {"duty_year": 2022}
    by = ("--as", "anguan", "--json", "-")
    duty_list, _, _ = shell.do("duty_list", "issue_duty_list", *by, given=list_)
    table, _, _ = shell.do("task_table", "issue_task_table", *by, given=r.TABLE | on)
    task = r.TASK | on | {"task_table_id": table, "responsible_unit": unit["record"]}
    late, _, _ = shell.do("task", "assign_task", *by, given=task | {"due_on": "2022-03-31"})
    shape = shell.json("duties", "2022", "--format", "json")
    quota = {"done": 0}
    assert shape == {
        "year": 2022,
        "uncovered": [unit],
        "leaders": [
            {
                "record": duty_list,
                "number": shape["leaders"][0]["number"],
                "responsible_person": "李某",
                "leader_post": "镇党委副书记",
                "behind": True,
                "quotas": {
                    "talks_quota": quota | {"asked": 4, "short": 4},
                    "checks_quota": quota | {"asked": 2, "short": 2},
                    "education_quota": quota | {"asked": 1, "short": 1},
                },
            }
        ],
        "late": [
            {
                "record": late,
                "number": shape["late"][0]["number"],
                "responsible_unit": unit["unit"],
                "responsible_person": "李某",
                "due_on": "2022-03-31",
            }
        ],
    }
    told = shell.done("duties", "2022")
    assert f"没有责任人的单位：{unit['unit']}" in told
    assert "李某    镇党委副书记  0/4" in told
    assert "2022-03-31" in told


def test_a_terminal_says_when_a_quota_is_reached(shell: Shell) -> None:
    nothing = {"talks_quota": 0, "checks_quota": 0, "education_quota": 0}
    list_ = r.ISSUED_DUTY_LIST | nothing | {"duty_year": 2022, "occurred_on": "2022-01-20"}
    given = {"given": list_}
    shell.do("duty_list", "issue_duty_list", "--as", "anguan", "--json", "-", **given)
    assert "已完成" in shell.done("duties", "2022")


def test_who_runs_the_system_is_told_nothing(shell: Shell) -> None:
    shell.done("user", "add", "xitong", "--role", "system_admin", "--name", "系统")
    assert "不能查看责任落实情况" in shell.fails(1, "duties", "2022", "--as", "xitong")
    assert "没有公元0年" in shell.fails(2, "duties", "0")
