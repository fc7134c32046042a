"""A county that shares its store with one town and takes another's returns as files."""

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from service.house import House, Settings
from service.signing import signer_of
from tests.return_histories import COUNTY_UNIT, UNDER
from tests.service.conftest import Desk, Page, Town, filled, opened
from tests.stores import CONSOLE, STAFF, Clock, Office

KIND = "statistical_return"
REASON = "已逐件核对，与台账一致。"
QUARTER, TITLE = "2026Q1", "2026年第一季度"


@dataclass
class County:
    """The store that the county shares with a town, and that of a town which has its own."""

    shared: Town
    alone: Town

    def on(self, day: str) -> "County":
        """The same on another day."""
        self.shared.on(day)
        self.alone.on(day)
        return self

    @property
    def county(self) -> Desk:
        """The county's desk."""
        return self.shared["county"]


def county_in(folder: Path, open_house: Callable[[Settings], House], clock: Clock) -> County:
    """Two stores, each with a clue of the first quarter, that know each other's keys."""
    shared = Office(open_house(Settings(folder / "shared")), clock).staffed()
    _under_county(shared)
    shared.hire("county", "county_reviewer", "xjw")
    town = {"unit_code": "zjw2", "unit_title": "示例镇纪委", **UNDER}
    shared.did(CONSOLE, "unit.register_unit", "2026-01-05", **town)
    alone = Office(open_house(Settings(folder / "alone")), clock, unit="zjw2")
    for login_name, role in STAFF.items():
        alone.hire(login_name, role)
    alone.house.store.set_mark("unit", "zjw2")
    vars(alone.house.store).pop("unit", None)
    _under_county(alone)
    _knows(shared, alone, "zjw2")
    _knows(alone, shared, "xjw")
    for office in (shared, alone):
        office.registered("2026-03-02")
    return County(opened(shared), opened(alone)).on("2026-04-02")


def _under_county(office: Office) -> None:
    office.did(CONSOLE, "unit.register_unit", "2026-01-05", **COUNTY_UNIT)
    own = office.house.store.holder("unit_code", office.unit)
    office.did(CONSOLE, "unit.place_unit", "2026-01-05", record=own, **UNDER)


def _knows(office: Office, other: Office, unit: str) -> None:
    """Registers in one store the key by which a unit signs in another."""
    record = office.house.store.holder("unit_code", unit)
    line = signer_of(other.house, unit).key.line
    office.did(CONSOLE, "unit.register_key", record=record, signing_key=line)


def who(town: Town, login_name: str) -> Desk:
    """The desk of one of a town's people."""
    unit = town.office.unit
    return town[login_name if unit == "zjw" else f"{login_name}.{unit}"]


def compiled(town: Town, span: str = QUARTER) -> str:
    """A return compiled from the list of what is asked for; gives its address."""
    return who(town, "manager").record(f"/{KIND}/new/compile_return?return_span={span}")


def submitted(town: Town, path: str) -> str:
    """The same checked, each finding answered from its link, and handed in."""
    handler = who(town, "handler")
    handler.record(f"{path}/check_return")
    while links := [x for x in handler.get(path).links if "override_finding?" in x]:
        handler.record(links[0], override_reason=REASON)
    who(town, "secretary").record(f"{path}/submit_return")
    return path


def file_of(desk: Desk, address: str) -> bytes:
    """What is downloaded at an address."""
    answer = desk.client.get(address)
    assert answer.status_code == 200, answer.text
    return answer.data


def chosen(desk: Desk, content: bytes, status: int = 200) -> Page:
    """A file that somebody chooses on the page."""
    sent = desk.get("/returns/upload").sent
    file = {"file": (BytesIO(content), "报表.mingjian"), "_go": "check"}
    return desk.post("/returns/upload", dict(sent.items()) | file, status)


def brought_in(desk: Desk, content: bytes) -> str:
    """The same, looked at and recorded; gives the address of the record."""
    page = chosen(desk, content)
    desk.post("/returns/upload", filled(page.sent, _go="record"))
    assert desk.path.startswith(f"/{KIND}/"), desk.html
    return desk.path
