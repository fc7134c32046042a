"""期限: what is due over all kinds, on the page, by the API and on the command line."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from domain.rulebook import adopt
from service.deadlines import STATES, Wanted, deadlines_for
from service.reading import Reader, reader_of
from tests import histories as h
from tests.service.api_fixtures import Api, error_of
from tests.service.cli_fixtures import Shell
from tests.service.conftest import Desk, Town
from tests.stores import Office

LOCAL = """
[[local]]
id = "shelved-reexamination"
in_force = 2019-01-01
source = "某县纪委"
{change}
"""


@pytest.fixture
def changed() -> Iterator[None]:
    """Local rules of a test, withdrawn after it."""
    yield
    adopt("")


def made(office: Office) -> tuple[str, str, str]:
    """A clue whose disposition is due on 7 April, one of another handler, and one shelved."""
    first, second = office.assessed(office.registered()), office.registered()
    office.did(
        "manager",
        "propose_distribution",
        "2026-03-03",
        second,
        handler="colleague",
        distribution_opinion="请承办",
    )
    office.did("secretary", "approve_distribution", "2026-03-04", second)
    office.did("colleague", "sign_receipt", "2026-03-12", second)
    third = office.assessed(office.registered())
    office.did("handler", "propose_disposition", "2026-03-20", third, **h.SHELVING)
    office.did("secretary", "approve_shelving", "2026-03-23", third)
    return first, second, third


@pytest.fixture
def due(town: Town) -> Town:
    made(town.office)
    return town.on("2026-04-10")


def _listed(desk: Desk, query: str = "") -> list[str]:
    """The periods the page lists, each by the number of its record."""
    desk.get(f"/deadlines?{query}")
    return re.findall(r'href="/clue/[0-9a-f]{32}#deadlines">([^<]+)</a>', desk.html)


FIRST, SECOND, THIRD = (f"线索〔2026〕{n}号" for n in (1, 2, 3))


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        ("", [FIRST, SECOND, THIRD]),
        ("state=overdue", [FIRST]),
        ("state=soon", [SECOND]),
        ("state=later", [THIRD]),
        ("state=paused", []),
        ("state=expiring", []),
        ("kind=clue&rule=disposition-opinion", [FIRST, SECOND]),
        ("rule=shelved-reexamination", [THIRD]),
    ],
)
def test_the_page_is_narrowed_by_its_address(due: Town, query: str, numbers: list[str]) -> None:
    assert _listed(due["manager"], query) == numbers


def test_a_row_says_what_is_due_when_and_for_whom(due: Town) -> None:
    page = due["manager"].get("/deadlines?state=overdue")
    row = "线索〔2026〕1号 问题线索 王某 提出处置意见 2026年3月5日 2026年4月7日 已超期3天"
    assert f"{row} 研判中 handler" in page.text
    assert _listed(due["manager"], f"handler={due.office.ids['colleague']}") == [SECOND]


def test_the_numbers_of_the_first_page_lead_to_lists_as_long(due: Town) -> None:
    desk = due["manager"]
    text = desk.get("/").text
    for state, n in (("soon", 1), ("overdue", 1)):
        assert f"{STATES[state]} {n}" in text
        assert len(_listed(desk, f"state={state}")) == n
    assert "问题线索 3" in text.partition("在办")[2]
    assert "/deadlines?state=soon" in desk.get("/").links


def test_a_filter_that_is_not_offered_is_told(due: Town) -> None:
    page = due["manager"].get("/deadlines?state=whenever", 422)
    assert "“情况”里没有这一项，请重新选择。" in page.text


def test_who_may_not_know_a_name_sees_none_and_administrators_see_nothing(due: Town) -> None:
    page = due["auditor"].get("/deadlines")
    assert "王某" not in page.text
    assert FIRST in page.text
    due["security"].get("/deadlines", 404)


def test_what_ends_by_itself_stands_in_a_list_of_its_own(due: Town, changed: None) -> None:
    adopt(LOCAL.format(change="expires = true"))
    desk = due["manager"]
    assert _listed(desk) == [FIRST, SECOND, THIRD]
    text = desk.get("/deadlines").text
    assert "共 2 项" in text
    assert text.index("到期自动届满，不需办理") < text.index(THIRD)
    assert "还有166天" in text
    assert _listed(desk, "state=expiring") == [THIRD]
    later = due.on("2026-10-01")["manager"]
    assert _listed(later, "state=expired") == [THIRD]
    assert "已届满" in later.get("/deadlines?state=expired").text
    assert "超期 2" in later.get("/").text, "what has ended is not late"


# ---- on both stores


def rows(known: Reader, wanted: Wanted) -> list[tuple[str, str]]:
    known.house.views.catch_up()
    with deadlines_for(known) as found:
        listed = [(row.record, row.rule) for row in found.rows(wanted)]
        assert found.count(wanted) == len(listed)
        return listed


def test_the_same_on_both_stores(office: Office) -> None:
    first, second, third = made(office)
    office.clock.set("2026-04-10")
    known = reader_of(office.house, office.ids["manager"])
    opinion = "disposition-opinion"
    assert rows(known, Wanted()) == [
        (first, opinion),
        (second, opinion),
        (third, "shelved-reexamination"),
    ]
    assert rows(known, Wanted("overdue")) == [(first, opinion)]
    assert rows(known, Wanted("soon", handler=office.ids["colleague"])) == [(second, opinion)]
    assert rows(known, Wanted("expiring")) == rows(known, Wanted("paused")) == []
    with deadlines_for(known) as found:
        assert found.rules() == [opinion, "shelved-reexamination"]


def test_a_finished_record_leaves_nothing_to_be_done(office: Office) -> None:
    first, *_ = made(office)
    office.clock.set("2026-04-10")
    known = reader_of(office.house, office.ids["manager"])
    table = "UPDATE {} SET stage = 'closed' WHERE record = '" + first + "'"
    office.house.views.catch_up()
    with office.house.views.of("register") as (connection, tables):
        connection.exec_driver_sql(table.format(tables["register"].name))
    with deadlines_for(known) as found:
        assert [row.record for row in found.rows(Wanted("overdue"))] == []


# ---- the API and the command line


def test_the_api_lists_what_is_due(here: Office) -> None:
    api, (first, *_) = Api(here), made(here)
    here.clock.set("2026-04-10")
    answer = api.get("deadlines?state=overdue").get_json()
    assert answer == {
        "page": 1,
        "page_size": 20,
        "total": 1,
        "rows": [
            {
                "record": first,
                "kind": "clue",
                "stage": "assessing",
                "unit": "zjw",
                "number": FIRST,
                "person_number": 1,
                "handler": here.ids["handler"],
                "rule": "disposition-opinion",
                "started_on": "2026-03-05",
                "due_on": "2026-04-07",
                "unshifted_on": "2026-04-05",
                "extended_to": None,
                "paused_on": None,
                "title": "提出处置意见",
                "state": "overdue",
            }
        ],
    }
    assert api.get("deadlines?page=2&page_size=2").get_json()["rows"][0]["number"] == THIRD
    assert [e["field"] for e in error_of(api.get("deadlines?state=x"))["fields"]] == ["state"]
    assert error_of(api.get("deadlines?rule=x"))["fields"][0]["code"] == "not_in_list"
    assert api.get("deadlines", "security").status_code == 403


def test_the_command_line_lists_what_is_due(tmp_path: Path) -> None:
    shell = Shell(tmp_path / "data").staffed()
    record = shell.register("2022-03-01")
    opinion = ("--field", "distribution_opinion=请承办", "--field", "handler=chengban")
    for step, login, on, fields in (
        ("propose_distribution", "anguan", "2022-03-02", opinion),
        ("approve_distribution", "shuji", "2022-03-03", ()),
        ("sign_receipt", "chengban", "2022-03-04", ()),
    ):
        words = ("clue", step, record, "--as", login, "--field", f"occurred_on={on}", *fields)
        shell.do(*words)
    lines = shell.done("deadlines").splitlines()
    assert lines[0].split() == ["编号", "人员", "期限", "起算日", "最后一天", "情况", "承办人"]
    said = "线索〔2022〕1号-1 王某 提出处置意见 2022-03-04 2022-04-06 已超期"
    assert " ".join(lines[1].split()).startswith(said)
    assert "王某" not in shell.done("deadlines", "--as", "chengban", "--state", "soon")
    [row] = shell.json("deadlines", "--json", "--handler", "chengban", "--kind", "clue")
    assert (row["record"], row["rule"], row["state"]) == (record, "disposition-opinion", "overdue")
    assert shell.done("deadlines", "--state", "paused") == "没有符合条件的期限。"
    assert "没有期限“x”" in shell.fails(2, "deadlines", "--rule", "x")
    assert "没有“x”这种记录" in shell.fails(2, "deadlines", "--kind", "x")
    assert "没有登录名" in shell.fails(1, "deadlines", "--handler", "x")
    shell.done("user", "add", "anquan", "--role", "security_admin")
    assert "不能查看期限" in shell.fails(1, "deadlines", "--as", "anquan")
