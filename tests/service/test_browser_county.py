"""A quarter's returns in a real Chromium: of a town in the county's store and of one apart."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from service.house import House, Settings
from tests.browser import browser
from tests.service.conftest import Town
from tests.service.returns_fixtures import TITLE, County, county_in
from tests.service.test_browser import answer, go_on, serving, sign_in
from tests.stores import Clock

pytestmark = pytest.mark.browser
REASON = "已逐件核对原件，与台账一致。"


class Story:
    """Everybody at one screen, one after another, in both houses."""

    def __init__(self, county: County, page: Page, shared: str, alone: str) -> None:
        self.county, self.page = county, page
        self.address = {county.shared.office.unit: shared, county.alone.office.unit: alone}

    def by(self, login_name: str, day: str, town: Town | None = None) -> Page:
        """Whoever sits down next, before the page of what is to be reported."""
        town = town or self.county.shared
        self.county.on(day)
        unit = town.office.unit
        self.page.context.clear_cookies()
        who = login_name if unit == "zjw" else f"{login_name}.{unit}"
        sign_in(self.page, self.address[unit], who)
        self.page.goto(f"{self.address[unit]}/returns")
        return self.page

    def opens(self, state: str, span: str = TITLE) -> None:
        """Opens a return from the table."""
        row = self.page.get_by_role("row", name=re.compile(f"^{span} "))
        row.get_by_role("link", name=re.compile(f"^{state}")).first.click()

    def does(self, step: str, **said: str) -> None:
        """Takes one of the steps that the record offers."""
        steps = self.page.locator("section[aria-labelledby=steps]")
        steps.get_by_role("link", name=step, exact=True).click()
        answer(self.page, **said)
        go_on(self.page)
        self.page.get_by_role("link", name="回到这件记录").click()

    def hands_in(self, town: Town, day: str, state: str = "已编制") -> None:
        """Checked, answered in writing, and handed in by the secretary."""
        self.by("handler", day, town)
        self.opens(state)
        self.does("校核报表")
        while (link := self.page.get_by_role("link", name=re.compile("^书面说明 "))).count():
            link.first.click()
            self.page.get_by_label("说明", exact=True).fill(REASON)
            go_on(self.page)
            self.page.get_by_role("link", name="回到这件记录").click()
        self.by("secretary", day, town)
        self.opens(state)
        self.does("上报报表")

    def compiles(self, town: Town, day: str) -> None:
        """Compiled from the list of what is asked for."""
        row = self.by("manager", day, town).get_by_role("row", name=re.compile(f"^{TITLE} "))
        row.get_by_role("link", name="编制", exact=True).click()
        go_on(self.page)

    def brings_in(self, file: Path) -> None:
        """A file chosen, looked at and recorded."""
        self.page.get_by_role("link", name="接收报表文件或回执").click()
        self.page.get_by_label("文件").set_input_files(file)
        self.page.get_by_role("button", name="继续").click()
        assert "签名已核对" in self.page.inner_text("main")
        self.page.get_by_role("button", name="确认记录").click()
        self.page.get_by_role("heading", name="编制情况").wait_for()

    def takes_out(self, link: str, folder: Path) -> Path:
        """A file downloaded, under the name it comes with."""
        with self.page.expect_download() as download:
            self.page.get_by_role("link", name=link).click()
        path = folder / download.value.suggested_filename
        download.value.save_as(path)
        return path


@pytest.fixture
def county(tmp_path: Path, open_house: Callable[[Settings], House], clock: Clock) -> County:
    return county_in(tmp_path, open_house, clock)


def test_a_quarter_is_returned_by_two_towns_and_one_is_restated(
    county: County, tmp_path: Path
) -> None:
    served = serving(county.shared.app), serving(county.alone.app)
    with served[0] as shared, served[1] as alone, browser() as context:
        story = Story(county, context.new_page(), shared, alone)
        _sent_back_and_taken(story)
        _by_file(story, tmp_path)
        _restated(story)


def _sent_back_and_taken(story: Story) -> None:
    town = story.county.shared
    story.compiles(town, "2026-04-02")
    story.hands_in(town, "2026-04-03")
    page = story.by("county", "2026-04-07")
    story.opens("待接收")
    page.get_by_label("线索反映的人员", exact=True).check()
    page.get_by_role("button", name="就勾选的指标退回").click()
    answer(page, 退回理由="须核对", 意见="与县级台账不符")
    go_on(page)
    page = story.by("manager", "2026-04-08")
    story.opens("退回")
    assert "与县级台账不符" in page.get_by_role("row", name="线索反映的人员 人").inner_text()
    story.does("重新编制")
    story.hands_in(town, "2026-04-09")
    page = story.by("county", "2026-04-09")
    story.opens("待接收")
    assert "与日志重算一致" in page.inner_text("main")
    story.does("接收报表", 接收意见="数据齐全")
    assert "已接收" in page.get_by_role("region", name="正在办理").inner_text()


def _by_file(story: Story, folder: Path) -> None:
    town = story.county.alone
    story.compiles(town, "2026-04-09")
    story.hands_in(town, "2026-04-09")
    file = story.takes_out("导出报表文件", folder)
    assert file.suffix == ".mingjian"
    page = story.by("county", "2026-04-10")
    story.brings_in(file)
    story.does("接收报表")
    receipt = story.takes_out("导出回执", folder)
    page.goto(f"{story.address['zjw']}/returns")
    page.get_by_role("link", name=TITLE, exact=True).click()
    row = page.get_by_role("row", name=re.compile("^线索反映的人员 人"))
    assert "2个单位中2个已报" in page.inner_text("main")
    assert [cell.inner_text() for cell in row.first.get_by_role("cell").all()][1:3] == ["1", "1"]
    story.by("manager", "2026-04-10", town)
    story.brings_in(receipt)
    assert "已接收" in page.get_by_role("region", name="正在办理").inner_text()


def _restated(story: Story) -> None:
    town = story.county.shared
    (clue,) = town.office.house.store.of_kinds("clue.clue_registered")
    town.office.voided(clue.record, 1, "2026-04-20")
    page = story.by("manager", "2026-04-21")
    story.opens("已接收")
    page.get_by_role("link", name="更正重报", exact=True).click()
    answer(page, 更正理由="重复登记一件")
    for reason in page.get_by_label("变动原因").all():
        reason.fill("重复登记的一件已作废")
    go_on(page)
    story.hands_in(town, "2026-04-22")
    page = story.by("county", "2026-04-23")
    story.opens("待接收")
    assert "原接收数1" in page.get_by_role("row", name="线索反映的人员 人").inner_text()
    story.does("接收报表")
    page.goto(f"{story.address['zjw']}/returns")
    assert page.get_by_role("link", name="已更正").count() == 1
