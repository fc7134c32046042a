"""报送 on the pages: a return leaves as a file and is answered by one; what is amiss is refused."""

import pytest

from tests.service.conftest import filled
from tests.service.returns_fixtures import (
    KIND,
    brought_in,
    chosen,
    compiled,
    county_in,
    file_of,
    submitted,
    who,
)
from tests.stores import CONSOLE

SENDING_BACK = {"reason": "信访件数须核对", "remarks__0__cell": "PET_TOTAL"}
SENDING_BACK |= {"remarks__0__remark": "与信访台账不符"}


@pytest.fixture
def county(tmp_path, open_house, clock):
    return county_in(tmp_path, open_house, clock)


@pytest.fixture
def path(county):
    """A return that the town with its own store has handed in."""
    return submitted(county.alone, compiled(county.alone))


@pytest.fixture
def content(county, path):
    return file_of(who(county.alone, "secretary"), f"/returns/{path[-32:]}/file")


def test_a_return_goes_to_the_county_and_its_answer_comes_back(county, path, content):
    page = chosen(county.county, content)
    assert "签名已核对，文件完整，没有改动。" in page.text
    assert "填报单位 示例镇纪委 统计期 2026Q1 上报次数 第1次 上报日期 2026年4月2日" in page.text
    assert "线索反映的人员 1 人" in page.text
    theirs = brought_in(county.county, content)
    assert file_of(county.county, f"/returns/{theirs[-32:]}/received") == content
    county.county.record(f"{theirs}/send_back_return", **SENDING_BACK)
    answer = file_of(county.county, f"/returns/{theirs[-32:]}/receipt")
    manager = who(county.alone, "manager")
    shown = chosen(manager, answer).text
    assert "答复 退回 答复日期 2026年4月2日 理由或意见 信访件数须核对" in shown
    assert brought_in(manager, answer) == path
    page = manager.get(path)
    assert "退回理由 信访件数须核对" in page.text
    assert "上级意见： 与信访台账不符" in page.text
    assert file_of(manager, f"/returns/{path[-32:]}/answer") == answer
    manager.record(f"{path}/recompile_return")
    again = submitted(county.alone, path)
    second = file_of(manager, f"/returns/{again[-32:]}/file")
    assert brought_in(county.county, second) == theirs
    county.county.record(f"{theirs}/accept_return", accept_opinion="数据齐全")
    accepted = file_of(county.county, f"/returns/{theirs[-32:]}/receipt")
    brought_in(manager, accepted)
    assert "已接收" in manager.get(path).text
    assert "数据齐全" in manager.get(path).text


def test_files_are_named_by_span_and_unit(county, path, content):
    answer = who(county.alone, "manager").client.get(f"/returns/{path[-32:]}/file")
    name = "2026Q1-zjw2-%E7%BB%9F%E8%AE%A1%E6%8A%A5%E8%A1%A8.mingjian"
    assert name in answer.headers["Content-Disposition"]
    assert answer.data == content


def test_nothing_leaves_before_it_is_handed_in(county):
    path = compiled(county.alone)
    manager = who(county.alone, "manager")
    assert "还没有上报" in manager.get(f"/returns/{path[-32:]}/file", 422).text
    assert "没有回执" in manager.get(f"/returns/{path[-32:]}/receipt", 422).text
    assert manager.client.get(f"/returns/{path[-32:]}/received").status_code == 404
    assert manager.client.get(f"/returns/{path[-32:]}/answer").status_code == 404
    clue = county.alone.office.house.store.of_kinds("clue.clue_registered")[0].record
    assert manager.client.get(f"/returns/{clue}/file").status_code == 404


def test_a_file_that_was_touched_is_refused(county, content):
    touched = content.replace(b'["CLUE_PERSONS",1,', b'["CLUE_PERSONS",2,')
    assert touched != content
    assert "签名核对不上" in chosen(county.county, touched, 422).text
    page = chosen(county.county, content)
    typed = filled(page.sent, content=touched.decode(), _go="record")
    assert "签名核对不上" in county.county.post("/returns/upload", typed, 422).text


def test_a_file_of_a_unit_whose_key_is_not_known_is_refused(county, content):
    other = content.replace(b"zjw2", b"zjw9")
    assert "没有登记“zjw9”的签名公钥" in chosen(county.county, other, 422).text


def test_a_file_of_a_unit_that_is_not_right_below_is_refused(county, content):
    office = county.shared.office
    record = office.house.store.holder("unit_code", "zjw2")
    other = {"unit_code": "lin", "unit_title": "邻县纪委", "unit_level": "county"}
    office.did(CONSOLE, "unit.register_unit", **other)
    placed = {"unit_level": "township", "parent_unit": "lin"}
    office.did(CONSOLE, "unit.place_unit", record=record, **placed)
    assert "不是本单位的下级" in chosen(county.county, content, 422).text


def test_the_same_file_twice_and_one_older_than_accepted_are_refused(county, path, content):
    theirs = brought_in(county.county, content)
    assert "文件没有接收" in chosen(county.county, content, 422).text
    county.county.record(f"{theirs}/accept_return")
    assert "已收过第1次的" in chosen(county.county, content, 422).text


def test_a_receipt_of_another_return_or_the_wrong_file_is_refused(county, path, content):
    theirs = brought_in(county.county, content)
    county.county.record(f"{theirs}/accept_return")
    answer = file_of(county.county, f"/returns/{theirs[-32:]}/receipt")
    assert "文件没有接收" in chosen(county.county, answer, 422).text
    assert "不是明鉴的上报文件" in chosen(county.county, b"%PDF-1.7", 422).text
    assert "请选择对方导出的文件" in chosen(county.county, b"", 422).text
    sent = county.county.get("/returns/upload").sent
    assert "请选择" in county.county.post("/returns/upload", filled(sent, _go="check"), 422).text


def test_a_file_that_is_too_large_is_not_read(county, content, monkeypatch):
    monkeypatch.setattr("service.web.return_files.TAKEN_MAX", 1_000)
    assert "文件太大" in chosen(county.county, content, 422).text


def test_only_who_may_take_it_in_does(county, content):
    town = who(county.shared, "manager")
    assert "文件没有接收" in chosen(town, content, 422).text
    assert who(county.shared, "security").client.get("/returns/upload").status_code == 404


def test_what_was_shown_is_recorded_once(county, content):
    typed = filled(chosen(county.county, content).sent, _go="record")
    county.county.post("/returns/upload", typed)
    county.county.post("/returns/upload", typed, 422)
    assert len(county.shared.office.house.store.of_kinds(f"{KIND}.return_imported")) == 1
