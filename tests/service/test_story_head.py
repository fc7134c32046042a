"""An item about the head of the commission goes up unread, and past the head."""

import re

import pytest

from domain.step import Refused
from service.app import create_app
from tests.service.api_fixtures import Api
from tests.service.conftest import PASSWORD, Town

ABOUT_HEAD = {"petition_channel": "letter", "about_head": "true"}
OTHER = {"petition_channel": "letter", "about_head": "false"}
FORWARDING = {"upper_desk": "某县纪委信访室", "hand_over_proof": "机要第7号"}
PLACES = ("/", "/petition", "/petition?stage=open", "/clue", "/tallies/2026", "/tallies/2026/S39")


@pytest.fixture
def sealed(town: Town) -> str:
    """The item, received between two others."""
    desk = town.on("2026-03-02")["intake"]
    desk.record("/petition/new/receive_petition", **OTHER)
    path = desk.record("/petition/new/receive_petition", **ABOUT_HEAD)
    desk.record("/petition/new/receive_petition", **OTHER)
    return path


def test_the_petition_desk_alone_sends_it_up(town: Town, sealed: str) -> None:
    desk = town["intake"]
    assert sealed in desk.get("/petition").links
    page = desk.get(sealed)
    assert f"{sealed}/seal_and_forward_up" in page.links
    assert "2026年3月9日" in page.text, "five working days"
    town.on("2026-03-03")["intake"].record(f"{sealed}/seal_and_forward_up", **FORWARDING)
    assert "已密封上报" in town["intake"].get(sealed).text


@pytest.mark.parametrize("forwarded", [False, True])
def test_it_is_in_no_list_of_the_head_and_at_no_address(
    town: Town, sealed: str, forwarded: bool
) -> None:
    id, number = sealed.rpartition("/")[2], _number(town, sealed)
    if forwarded:
        town.on("2026-03-03")["intake"].record(f"{sealed}/seal_and_forward_up", **FORWARDING)
    desk = town.on("2026-03-20")["secretary"]
    for place in (*PLACES, f"/petition?q={number}"):
        page = desk.get(place)
        assert id not in desk.html, place
        assert number not in page.text.replace(f"编号：{number}", ""), place
    assert "共 2 件" in desk.get("/petition").text
    assert "2 件" in desk.get("/tallies/2026/PET_TOTAL").text
    for address in (sealed, f"{sealed}/seal_and_forward_up", f"{sealed}?as_of=2026-03-02"):
        desk.get(address, 404)


def test_nor_does_the_interface_tell_the_head(town: Town, sealed: str) -> None:
    id, number = sealed.rpartition("/")[2], _number(town, sealed)
    api = Api(town.office, create_app(town.office.house))
    for address in ("petition", "clue", "tallies/2026", "tallies/2026/PET_TOTAL"):
        told = api.get(address, "secretary").get_data(as_text=True)
        assert id not in told, address
        assert number not in told, address
        assert id in api.get("petition", "intake").get_data(as_text=True)
    for address in (sealed, f"{sealed}/trail", f"{sealed}?as_of=5"):
        assert api.get(address.removeprefix("/"), "secretary").status_code == 404
    refused = api.post(f"{sealed}/seal_and_forward_up".removeprefix("/"), {}, "secretary", 1)
    assert refused.status_code == 404


def test_what_turns_out_to_be_about_the_head_is_past_the_head_from_its_first_day(
    town: Town,
) -> None:
    path = town.on("2026-03-02")["intake"].record("/petition/new/receive_petition", **OTHER)
    id, number = path.rpartition("/")[2], _number(town, path)
    before = town.office.house.store.size()
    assert number in town["secretary"].get("/petition").text
    correcting = {"target": 1, "restated": {"about_head": True}, "reason": "拆阅后发现"}
    town.office.hire("deputising", "acting_secretary")
    town.office.did("intake", "petition.propose_correction", "2026-03-03", id, **correcting)
    town.office.did("deputising", "petition.approve_correction", "2026-03-03", id)
    desk = town.on("2026-03-04")["secretary"]
    for address in (path, f"{path}?as_of={before}"):
        desk.get(address, 404)
    for place in (*PLACES, f"/tallies/2026?as_of={before}", f"/tallies/2026/S39?as_of={before}"):
        page = desk.get(place)
        assert id not in desk.html, place
        assert number not in page.text, place


def test_the_head_does_not_answer_whether_a_matter_is_about_the_head(town: Town) -> None:
    path = town.on("2026-03-02")["intake"].record("/petition/new/receive_petition", **OTHER)
    id = path.rpartition("/")[2]
    town.office.hire("deputising", "acting_secretary")
    town.office.house.vault.set_password(town.office.ids["deputising"], PASSWORD)
    correcting = {"target": 1, "restated": {"about_head": True}, "reason": "拆阅后发现"}
    town.office.did("intake", "petition.propose_correction", "2026-03-03", id, **correcting)
    answer = f"{path}/approve_correction"
    desk = town.on("2026-03-03")["secretary"]
    assert answer not in desk.get("/").links
    desk.get(path, 404)
    desk.get(answer, 404)
    with pytest.raises(Refused, match="不经本人办理"):
        town.office.did("secretary", "petition.approve_correction", "2026-03-03", id)
    assert answer in town["deputising"].get("/").links
    rejecting = {"reason": "并非反映本人"}
    town.office.did("deputising", "petition.reject_correction", "2026-03-04", id, **rejecting)
    assert "已收件待登记" in town.on("2026-03-04")["secretary"].get(path).text


def _number(town: Town, path: str) -> str:
    number = town.office.record(path.rpartition("/")[2]).fact("receipt_number")
    assert re.fullmatch(r".*信〔2026〕\d+号", number)
    return str(number)
