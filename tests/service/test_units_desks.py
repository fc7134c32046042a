"""What the pages offer people of one town, and of the county above it."""

import pytest

from service.app import create_app
from tests import histories as h
from tests.service.conftest import CLUE, PASSWORD, Town
from tests.service.county_fixtures import county_of

NAMESAKE = "已有同名人员"


@pytest.fixture
def county(here):
    found = county_of(here)
    for office in found.offices.values():
        for account in office.ids.values():
            found.house.vault.set_password(account, PASSWORD)
    return found


@pytest.fixture
def desks(county):
    """The desks of all, by the names they sign in with."""
    return Town(county.offices["zjw"], create_app(county.house))


def proposed(county, unit):
    """A clue on which somebody's approval is waited for."""
    office = county.offices[unit]
    clue = office.registered()
    opinion = {"handler": "handler", "distribution_opinion": "请承办"}
    office.did("manager", "propose_distribution", "2026-03-03", clue, **opinion)
    return clue


def test_an_approval_waits_for_the_head_of_the_own_unit_only(county, desks):
    own, other = (proposed(county, unit) for unit in ("zjw", "linzhen"))
    for login_name, waits, waits_not in (
        ("secretary", own, other),
        ("secretary.linzhen", other, own),
    ):
        links = desks[login_name].get("/").links
        assert any(waits in link for link in links)
        assert not any(waits_not in link for link in links)
    page = desks["secretary.xjw"].get("/")
    assert "/clue?stage=open" in page.links
    assert not any(clue in link for link in page.links for clue in (own, other))
    assert "2 条" in desks["secretary.xjw"].get("/clue").text


def test_a_form_offers_the_people_of_the_own_unit(county, desks):
    clue = county.offices["zjw"].registered()
    offered = desks["manager"].get(f"/clue/{clue}/propose_distribution").offered["handler"]
    ids = county.offices["zjw"].ids
    assert offered == ["", ids["handler"], ids["colleague"]]


def test_a_form_offers_the_own_unit_what_is_below_and_what_is_above(county, desks):
    county.offices["zjw"].did("console", "unit.register_unit", unit_code="cun", unit_title="某村")
    named = {"xjw": "示例县纪委", "zjw": "某镇纪委", "linzhen": "邻镇纪委", "cun": "某村"}
    known = {code: county.house.store.holder("unit_code", code) for code in named}
    for login_name, codes in (("manager", "zjw xjw cun"), ("manager.linzhen", "linzhen xjw")):
        offered = desks[login_name].get("/task/new/assign_task").offered["responsible_unit"]
        assert set(offered) == {"", *(known[code] for code in codes.split())}


def test_what_is_opened_names_matters_of_the_own_unit(county, desks):
    own, other = (
        county.offices[unit].assessed(county.offices[unit].registered())
        for unit in ("zjw", "linzhen")
    )
    form = desks["handler"].get("/case/new/file_directly")
    assert form.offered["clue_id"] == ["", own]
    assert other not in desks["handler"].html
    assert "直接拟立案" not in desks["manager.xjw"].get(f"/clue/{own}").text


def test_a_namesake_in_another_town_is_not_hinted_at(county, desks):
    county.offices["linzhen"].registered("2026-03-02")
    desk = desks.on("2026-03-03")["manager"]
    page = desk.check("/clue/new/register_clue", **CLUE)
    assert "王某（" not in page.text
    assert "linzhen" not in desk.html
    county.offices["zjw"].registered("2026-03-03")
    page = desk.check("/clue/new/register_clue", **CLUE)
    assert "王某（线索〔2026〕2号）" in page.text


def test_who_sees_several_units_may_look_at_one(county, desks):
    for unit in ("zjw", "linzhen"):
        county.offices[unit].assessed(county.offices[unit].registered())
    desk = desks["manager.xjw"]
    for path, of_unit in (("/clue", "共 1 条"), ("/deadlines", "共 1 项")):
        text = desk.get(path).text
        for said in ("本级及下级", "本级（示例县纪委）", "邻镇纪委", "某镇纪委"):
            assert said in text
        assert of_unit in desk.get(f"{path}?unit=linzhen").text
        assert of_unit not in desk.get(f"{path}?unit=xjw").text
        desk.get(f"{path}?unit=nowhere", 422)


def test_who_sees_one_unit_is_not_asked_for_one(county, desks):
    for unit in ("zjw", "linzhen"):
        county.offices[unit].assessed(county.offices[unit].registered())
    for path in ("/clue", "/deadlines"):
        for asked in (path, f"{path}?unit=linzhen"):
            text = desks["manager"].get(asked).text
            assert "线索〔2026〕1号" in text
            assert "线索〔2026〕2号" not in text
            assert "本级" not in text


def test_a_page_says_whose_it_is(desks):
    assert "邻镇纪委" in desks["manager.linzhen"].get("/").text
    assert "示例县纪委" in desks["manager.xjw"].get("/").text


def test_the_list_of_units_tells_how_they_stand(county, desks):
    county.offices["zjw"].hire("system", "system_admin")
    county.house.vault.set_password(county.offices["zjw"].ids["system"], PASSWORD)
    county.offices["zjw"].did("console", "unit.register_unit", unit_code="cun", unit_title="某村")
    text = desks["system"].get("/unit").text
    unit = county.house.store.holder("unit_code", "cun")
    for path in ("/unit/new/register_unit", f"/unit/{unit}/place_unit"):
        assert {"unit_level", "parent_unit"} <= desks["system"].get(path).fields
    for line in ("邻镇纪委 linzhen 乡镇 示例县纪委", "某村 cun — 某镇纪委", "示例县纪委 xjw 县 —"):
        assert line in text


def test_the_county_reads_a_towns_matter_and_leaves_it_to_the_town(county, desks):
    clue = county.offices["zjw"].registered(**h.CLUE)
    page = desks["manager.xjw"].get(f"/clue/{clue}")
    assert "这是其他单位的记录，请由该单位办理。" in page.text
